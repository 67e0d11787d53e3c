import type { Entity } from "../../grammar/index.ts";
import { businessUnit, deciding, partnership } from "../../partners/index.ts";
import { versionExample, versionFields } from "./fields.ts";
import { versionMoves } from "./moves.ts";
import { sealedOrClosed, stays } from "./rules.ts";

/** One text of a document on its way from draft to in force. When it is in force follows from the days of all versions. */
export const version: Entity = {
  name: "version",
  many: "versions",
  title: "Versions of documents",
  says: "Each text of a document: what is new in it, who was asked, who approved and signed, and from when it holds.",
  openWords: "in force or on the way",
  prefix: "V",
  named: "label",
  listed: ["document", "targetOn", "effectiveOn"],
  fields: versionFields,
  beside: ["document"],
  refuses: sealedOrClosed,
  refusesToRetire: stays,
  begins: "draft",
  states: {
    draft: { words: "Draft", open: true, says: "It is being written." },
    consulting: { words: "In consultation", open: true, says: "Agencies are asked what they say to it." },
    approved: {
      words: "Approved",
      open: true,
      says: "Its text is fixed. It takes effect when whoever has to sign has signed and its day is given.",
    },
    scheduled: {
      words: "Has its day",
      open: true,
      says: "It is in force from its day until the next version’s day.",
    },
    deferred: {
      words: "Deferred",
      open: true,
      says: "It was to take effect and does not yet; the interim statement says what holds meanwhile.",
    },
    ended: {
      words: "Taken out of force",
      open: false,
      says: "It holds no longer, and nothing took its place.",
    },
    withdrawn: { words: "Withdrawn", open: false, says: "It never took effect." },
  },
  clocks: [
    { words: "Consultation ends", from: "consultUntil", count: 0, unit: "days", runsIn: ["consulting"] },
    { words: "New day", from: "deferredTo", count: 0, unit: "days", runsIn: ["deferred"] },
    { words: "Planned for", from: "targetOn", count: 0, unit: "days", runsIn: ["draft", "approved"] },
  ],
  moves: versionMoves,
  see: { by: partnership, why: "Drafts are the partnership's own; others read what is or was in force." },
  add: {
    by: [...new Set([...businessUnit, ...deciding])],
    why: "Whoever answers for a document drafts its next text.",
  },
  change: {
    by: [...new Set([...businessUnit, ...deciding])],
    why: "Those who draft; an approved text is fixed.",
  },
  example: versionExample,
};
