import type { Actor, Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { businessUnit, partnership } from "../../partners/index.ts";
import { sealOf } from "../version/seal.ts";

/** A lead safeguarding partner's signature on one text: asked for, given or declined. It counts while the text is the same. */
export const signature: Entity = {
  name: "signature",
  many: "signatures",
  title: "Signatures",
  says: "Who of the lead safeguarding partners has signed which text, for which agency, and who is still asked.",
  openWords: "asked for",
  prefix: "S",
  named: "name",
  listed: ["about", "signBy", "signedOn"],
  beside: ["about"],
  fields: [
    {
      name: "name",
      label: "Who signs, for whom",
      kind: "line",
      hint: "For example: Isolde Fernhough for Oakmarch Council",
      asked: "once",
      required: "Say who signs, for whom",
    },
    {
      name: "about",
      label: "Text",
      kind: "link",
      to: "version",
      back: "Signatures",
      asked: "once",
      required: "Choose the text",
    },
    {
      name: "agency",
      label: "For which agency",
      kind: "link",
      to: "agency",
      back: "Signatures for it",
      pick: true,
      asked: "once",
      required: "Choose the agency",
    },
    {
      name: "person",
      label: "Lead safeguarding partner",
      kind: "link",
      to: "person",
      back: "Signatures asked of them",
      pick: true,
      asked: "once",
      required: "Choose who signs",
    },
    {
      name: "appointment",
      label: "By appointment",
      kind: "link",
      to: "appointment",
      back: "Signatures under it",
      pick: true,
      asked: "once",
      required: "Choose the appointment by which they sign",
    },
    {
      name: "signBy",
      label: "To be signed by",
      kind: "day",
      asked: "once",
      required: "Give the day by which it is needed",
    },
    {
      name: "signedOn",
      label: "Signed on",
      kind: "day",
      asked: "move",
      required: "Give the day of the signature",
    },
    {
      name: "evidence",
      label: "Where the signed paper is kept",
      kind: "evidence",
      asked: "move",
      required: "Say where the signed paper is kept",
    },
    { name: "seal", label: "Seal of the text signed (SHA-256)", kind: "line", asked: "move" },
  ],
  refuses: (values, around) => twice(values, around) ?? byTheirAppointment(values, around),
  begins: "asked",
  states: {
    asked: { words: "Asked to sign", open: true, says: "They have the text before them." },
    signed: {
      words: "Signed",
      open: false,
      says: "It counts as long as the text is the one that was signed.",
    },
    declined: { words: "Declined", open: false, says: "They would not sign this text, and said why." },
    recalled: { words: "Taken back", open: false, says: "They are no longer asked." },
  },
  clocks: [{ words: "Sign by", from: "signBy", count: 0, unit: "days", runsIn: ["asked"] }],
  moves: [
    {
      name: "sign",
      words: "Sign",
      done: "Signed",
      from: ["asked"],
      to: "signed",
      refuses: (_, __, by, around) => fit(around, around.on) ?? bySomebodyElse(by, around),
      changes: (_, __, around) => ({ signedOn: around.on, ...sealed(around) }),
      by: ["lead-safeguarding-partner"],
      why: "A lead safeguarding partner, for their own agency and nobody else’s.",
    },
    {
      name: "record-paper",
      words: "Record a signature on paper",
      done: "Signature on paper recorded",
      from: ["asked"],
      to: "signed",
      asks: ["signedOn", "evidence"],
      refuses: (_, { signedOn = "" }, __, around) =>
        signedOn > around.on
          ? { signedOn: "Signed on: it is recorded when it is done, not before" }
          : fit(around, signedOn),
      changes: (_, __, around) => sealed(around),
      by: ["business-manager"],
      why: "The business manager has the paper in hand, and answers for its being the same text.",
    },
    {
      name: "decline",
      words: "Decline to sign",
      done: "Declined",
      from: ["asked"],
      to: "declined",
      reason: "Why is it not signed?",
      refuses: (_, __, by, around) => (by.role === "business-manager" ? null : bySomebodyElse(by, around)),
      by: ["lead-safeguarding-partner", "business-manager"],
      why: "Whoever is asked may say no, and the reason stays on record.",
    },
    {
      name: "recall",
      words: "Take the request back",
      done: "Request taken back",
      from: ["asked"],
      to: "recalled",
      reason: "Why is it taken back?",
      by: businessUnit,
      why: "Who asked may stop asking, where the text waits or is changed.",
    },
    {
      name: "ask-again",
      words: "Ask again",
      done: "Asked again",
      from: ["signed", "declined", "recalled"],
      to: "asked",
      asks: ["signBy"],
      refuses: (before, _, __, around) =>
        before.seal !== undefined && before.seal === sealed(around).seal
          ? { form: "They have signed this very text; it counts" }
          : null,
      clears: ["signedOn", "evidence", "seal"],
      by: businessUnit,
      why: "Where the text was changed after they signed, or what held them back is settled.",
    },
  ],
  see: {
    by: partnership,
    why: "Who has signed is the partnership's own business until the text is in force.",
  },
  add: { by: businessUnit, why: "The business unit puts the text before those who sign." },
  change: { by: ["business-manager"], why: "One hand corrects the record, with a reason." },
  example: {
    name: "Isolde Fernhough for Oakmarch Council",
    about: "V-2026-001",
    agency: "AG-2026-001",
    person: "PE-2026-001",
    appointment: "AP-2026-001",
    signBy: "2026-05-29",
    signedOn: "2026-04-20",
    evidence: "The signed page of 20 April 2026, scanned, in the library of the business unit.",
    seal: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  },
};

const named = ({ names }: Pick<Around, "names">, field: string) => names.find((each) => each.field === field);

/** One signature for an agency on a text. */
function twice({ agency }: Values, { beside = [] }: Around): Problems | null {
  const other = beside.find((each) => !each.retired && each.values.agency === agency);
  return other
    ? { agency: `For which agency: ${other.reference} asks it already; use “Ask again” there` }
    : null;
}

/** A lead safeguarding partner in post, for the agency that appointed them. */
function byTheirAppointment({ agency, person }: Values, around: Around): Problems | null {
  const appointment = named(around, "appointment");
  if (!appointment) return null;
  const { values, open } = appointment;
  const right = values.role === "lsp" && values.agency === agency && values.person === person;
  if (!right)
    return { appointment: "By appointment: it is not theirs as lead safeguarding partner of that agency" };
  return open || around.reference !== null
    ? null
    : { appointment: "By appointment: it has ended; ask whoever followed" };
}

/** Only a text that was approved is signed, by whoever was in post on that day. */
function fit(around: Around, day: string): Problems | null {
  const version = named(around, "about");
  const { from = "", until = "9999" } = named(around, "appointment")?.values ?? {};
  if (version && version.state !== "approved")
    return { form: "The text is not approved as it stands: it is signed between its approval and its day" };
  if (version && day < (version.values.approvedOn ?? ""))
    return { signedOn: "Signed on: the text was approved later" };
  if (day < from || day > until) return { form: "They did not hold the role on that day: ask whoever did" };
  return null;
}

function bySomebodyElse(by: Actor, around: Around): Problems | null {
  const person = named(around, "person")?.values.name;
  return person === undefined || person === by.name
    ? null
    : { form: `Only ${person} signs here, or the business manager records their signature on paper` };
}

/** What the text is at that moment. */
const sealed = (around: Around): { readonly seal?: string } => {
  const version = named(around, "about");
  return version ? { seal: sealOf(version.values) } : {};
};
