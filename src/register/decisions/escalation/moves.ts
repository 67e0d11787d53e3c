import type { Move } from "../../grammar/index.ts";
import { partnership } from "../roles.ts";
import { wrongAfter, wrongWhenReopened } from "./order.ts";
import { stages } from "./stages.ts";

const atStages = stages.map(({ stage }) => `stage-${stage}`);

/** A step up may leave stages out: a child who is not safe tonight does not wait for two managers to ring each other. */
const stepsUp: readonly Move[] = stages.slice(1).map(({ stage, between }) => ({
  name: `to-stage-${stage}`,
  words: `Take it to stage ${stage}`,
  done: `Taken to stage ${stage}, ${between}`,
  from: atStages.slice(0, stage - 1),
  to: `stage-${stage}`,
  asks: ["since"],
  reason: "What was answered, and why does that not settle it?",
  refuses: wrongAfter,
  changes: () => ({ stage: String(stage) }),
  by: partnership,
  why: "Whoever raises it judges the answer; the business unit records it for them.",
}));

const closed = ["told", "untold", "withdrawn"];

export const moves: readonly Move[] = [
  ...stepsUp,
  {
    name: "resolve",
    words: "Record how it was settled",
    done: "Settled",
    from: atStages,
    to: "resolved",
    asks: ["resolvedOn", "outcome", "resolution"],
    refuses: wrongAfter,
    by: partnership,
    why: "Both agencies know how it ended; the business unit records it for them.",
  },
  {
    name: "tell",
    words: "Record that the practitioner was told",
    done: "Practitioner told",
    from: ["resolved"],
    to: "told",
    asks: ["toldOn"],
    refuses: wrongAfter,
    changes: () => ({ told: "yes" }),
    by: partnership,
    why: "Whoever told them, or the business unit.",
  },
  {
    name: "leave-untold",
    words: "Close without telling",
    done: "Closed, the practitioner not told",
    from: ["resolved"],
    to: "untold",
    reason: "Why was the practitioner not told?",
    refuses: wrongAfter,
    changes: () => ({ told: "no" }),
    by: ["business-manager", "independent-scrutineer"],
    why: "That a practitioner hears nothing is for those who answer for the procedure to say.",
  },
  {
    name: "withdraw",
    words: "Withdraw it",
    done: "Withdrawn",
    from: atStages,
    to: "withdrawn",
    reason: "Why is it withdrawn?",
    refuses: wrongAfter,
    by: partnership,
    why: "Whoever raised it may take it back, and says why.",
  },
  {
    name: "reopen",
    words: "Open it again",
    done: "Opened again",
    from: ["resolved", ...closed],
    to: "stage-1",
    asks: ["since"],
    reason: "Why is it opened again?",
    refuses: wrongWhenReopened,
    changes: () => ({ stage: "1" }),
    clears: ["resolvedOn", "outcome", "resolution", "told", "toldOn"],
    by: partnership,
    why: "What was thought settled may not be.",
  },
];
