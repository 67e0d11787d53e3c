import type { Actor, Around, Problems, Values } from "../../grammar/index.ts";
import { daysWrong, problemsOr } from "../daysInOrder.ts";
import { identifyingIn } from "../unidentified.ts";
import { fields } from "./fields.ts";

/** The days of an escalation, in the order in which they can have been. */
const inOrder = [
  { field: "raisedOn", words: "it was raised" },
  { field: "since", words: "it came to its stage" },
  { field: "resolvedOn", words: "it was settled" },
  { field: "toldOn", words: "the practitioner was told" },
] as const;

/** What is wrong with its days together, or with a text that points at a child; null where nothing is. */
export function wrongWith(values: Values, on: string): Problems | null {
  return problemsOr({ ...daysWrong(inOrder, values, on), ...identifyingIn({ fields }, values, on) });
}

/** The same, of what a move would leave behind. */
export function wrongAfter(before: Values, given: Values, _: Actor, { on }: Around) {
  return wrongWith({ ...before, ...given }, on);
}

/** The same for opening it again, when what was settled is settled no more. */
export function wrongWhenReopened(before: Values, given: Values, by: Actor, around: Around) {
  const raised = before.raisedOn === undefined ? {} : { raisedOn: before.raisedOn };
  return wrongAfter(raised, given, by, around);
}
