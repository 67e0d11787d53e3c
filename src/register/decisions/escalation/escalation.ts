import type { Entity } from "../../grammar/index.ts";
import { partnership } from "../roles.ts";
import { fields } from "./fields.ts";
import { moves } from "./moves.ts";
import { wrongWith } from "./order.ts";
import { type Stage, stages } from "./stages.ts";

/** Two practitioners of different agencies disagree about a child’s case, and take it up by stages until it is settled. */
export const escalation: Entity = {
  name: "escalation",
  many: "escalations",
  title: "Escalations",
  says: "Practitioners’ disagreements between agencies: what about, how far up they went, how they ended, and whether the practitioner was told. No child is named here.",
  openWords: "not yet closed",
  prefix: "E",
  named: "title",
  listed: ["about", "level"],
  fields,
  refuses: (values, { on }) => wrongWith(values, on),
  overview: { words: "What the escalations show, year by year", href: "/escalations/tally" },
  begins: "stage-1",
  states: {
    ...Object.fromEntries(stages.map((stage) => [`stage-${stage.stage}`, stateAt(stage)])),
    resolved: {
      words: "Settled, practitioner to be told",
      open: true,
      says: "Whoever raised it is to hear what became of it.",
    },
    told: {
      words: "Closed, practitioner told",
      open: false,
      says: "Settled, and whoever raised it knows how.",
    },
    untold: {
      words: "Closed, practitioner not told",
      open: false,
      says: "Settled, and nobody told whoever raised it; the history says why.",
    },
    withdrawn: { words: "Withdrawn", open: false, says: "Whoever raised it took it back." },
  },
  clocks: [
    ...stages.flatMap(clocksAt),
    { words: "Tell by", from: "resolvedOn", count: 10, unit: "working-days", runsIn: ["resolved"] },
  ],
  moves,
  see: {
    by: partnership,
    why: "Few are raised in a year: a published count could point at a family or at a worker.",
  },
  add: { by: partnership, why: "Every agency’s seat may raise one; the business unit records the notices." },
  change: { by: ["business-manager"], why: "Slips of the record; what was held stays in the history." },
  example: {
    title: "Referral for neglect closed without a visit",
    raisedBy: "Vale Community Health NHS Trust",
    raisedWith: "Oakmarch Council",
    about: "referral",
    level: "3",
    detail: "The health visitor sees neglect at level 3. The front door offered advice and closed it.",
    raisedOn: "2026-03-02",
    stage: "3",
    since: "2026-03-04",
    resolvedOn: "2026-03-10",
    outcome: "accepted",
    resolution: "A joint visit was made on 12 March and an assessment begun.",
    told: "yes",
    toldOn: "2026-03-13",
  },
};

function stateAt({ stage, between }: Stage) {
  return { words: `Stage ${stage}`, open: true, says: `Between ${between}.` };
}

/** A stage's days count from when it came there; at the first, from when it was raised. */
function clocksAt({ stage, workingDays }: Stage) {
  const from = stage === 1 ? ["since", "raisedOn"] : ["since"];
  return from.map((field) => ({
    ...{ words: "Settle or take up by", from: field, count: workingDays, unit: "working-days" as const },
    runsIn: [`stage-${stage}`],
  }));
}
