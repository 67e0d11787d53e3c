import type { Kept } from "../../grammar/index.ts";
import type { Placed } from "../in-force/shelf.ts";
import type { Kind } from "../kinds.ts";
import { signedNow } from "../signing/signed.ts";
import { inWords } from "./words.ts";

/** One step on the way of a text, in the order in which they come. */
export interface Step {
  readonly title: string;
  readonly is: "done" | "now" | "to come" | "not needed";
  readonly words: string;
}

interface Given {
  readonly placed: Placed;
  readonly kind: Kind | null;
  readonly responses: readonly Kept[];
  readonly signatures: readonly Kept[];
}

/** Where a version stands between draft and in force, as steps. What was recorded as in force already took none of them here. */
export function trackOf(given: Given): readonly Step[] {
  const { placed } = given;
  const { values } = placed.version;
  if (values.adoptedFrom)
    return [{ title: "Recorded as in force already", is: "done", words: values.adoptedFrom }, effect(placed)];
  const steps = [draft(placed), consultation(given), approval(placed), signing(given), effect(placed)];
  return steps.filter((step) => step.is !== "not needed");
}

function draft({ version: { values }, standing }: Placed): Step {
  const now = standing.is === "draft" && values.consultedOn === undefined;
  return {
    title: "Draft",
    is: now ? "now" : "done",
    words: now && values.targetOn ? `Planned for ${inWords(values.targetOn)}` : "",
  };
}

function consultation({ placed, kind, responses }: Given): Step {
  const { values, state } = placed.version;
  const title = "Consultation";
  const answered = responses.filter((each) => each.values.said).length;
  const count = responses.length ? `${answered} of ${responses.length} agencies answered` : "";
  if (state === "consulting")
    return {
      title,
      is: "now",
      words: [`Until ${inWords(values.consultUntil)}`, count].filter(Boolean).join("; "),
    };
  if (values.consultedOn)
    return {
      title,
      is: "done",
      words: [`Closed on ${inWords(values.consultedOn)}`, count].filter(Boolean).join("; "),
    };
  const skipped = values.seal !== undefined || !kind?.consultation;
  return { title, is: skipped ? "not needed" : "to come", words: "" };
}

function approval({ version: { values, state }, standing }: Placed): Step {
  const title = "Approval";
  if (values.approvedOn) return { title, is: "done", words: `On ${inWords(values.approvedOn)}` };
  return {
    title,
    is: state === "draft" && standing.is === "draft" && values.consultedOn ? "now" : "to come",
    words: "",
  };
}

function signing({ placed, kind, signatures }: Given): Step {
  const { version } = placed;
  const title = "Signatures";
  if (!kind?.signatures) return { title, is: "not needed", words: "" };
  const signed = signedNow(version.values, signatures).length;
  const words = `${signed} of ${kind.signatures}`;
  if (signed >= kind.signatures) return { title, is: "done", words };
  return { title, is: version.state === "approved" ? "now" : "to come", words: signed > 0 ? words : "" };
}

function effect({ version: { values, state }, standing }: Placed): Step {
  const title = "In force";
  if (state === "deferred")
    return {
      title: "Deferred",
      is: "now",
      words: `To ${inWords(values.deferredTo)}`,
    };
  if (standing.is === "withdrawn") return { title: "Withdrawn", is: "now", words: "" };
  if (standing.is === "scheduled") return { title, is: "now", words: standing.words };
  const held = ["in-force", "superseded", "ended"].includes(standing.is);
  return { title, is: held ? "done" : "to come", words: held ? standing.words : "" };
}
