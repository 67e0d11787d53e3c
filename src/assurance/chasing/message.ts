import type { Message } from "../../kit/mail/index.ts";
import { day } from "../../kit/web/index.ts";
import type { Owed, Reachable } from "./owed.ts";
import type { Stage } from "./stage.ts";

/** A message that is wanted, with its addressees as a line of the record. */
export type Wanted = Message & { readonly toWords: string };

export const keyOf = ({ partnership, key, due }: Owed, { name }: Pick<Stage, "name">) =>
  `${partnership} ${key} ${due} ${name}`;

/**
 * The reminder of one thing at one stage, in words that a busy person answers; null where nobody there has an address. It
 * names what is owed and no child, since what is asked for names none.
 */
export function messageAbout(owed: Owed, stage: Stage, partnership: string): Wanted | null {
  const { agency, person, above } = owed;
  const first = reachable(person) ?? reachable(agency);
  if (!first) return null;
  const higher = stage.escalated && above ? reachable(above) : null;
  const to = higher && higher.address !== first.address ? [first, higher] : [first];
  const greeting = person ? `Dear ${person.name},` : `Dear colleagues at ${agency.name},`;
  const text = [
    greeting,
    opening(owed, stage),
    owed.asked === "" ? "" : `What it should say or hold:\n${owed.asked}`,
    choices,
    to.length > 1 && above
      ? `This message goes to ${above.name}, ${above.role}, as well, since it is so late.`
      : "",
    signedBy(owed, partnership),
  ];
  return {
    key: keyOf(owed, stage),
    to,
    toWords: to.map(({ name, address }) => `${name} <${address}>`).join(", "),
    subject: plain(subjectOf(owed, stage)),
    text: `${text.filter((part) => part !== "").join("\n\n")}\n`,
  };
}

const choices = [
  "Please answer this message with one of these:",
  "- it is here, or where it is kept",
  "- the day on which it will come",
  "- that it will not come, and why",
].join("\n");

function subjectOf({ what, due }: Owed, { late }: Stage): string {
  return late === null ? `Due ${day(due)}: ${what}` : `Late since ${day(due)}: ${what}`;
}

function opening({ what, due }: Owed, { left, late }: Stage): string {
  if (late !== null)
    return `We have not received: ${what}.\nThe day for it was ${day(due)}, ${count(late)} ago.`;
  const when = left === 0 ? "today" : `in ${count(left ?? 0)}`;
  return `On ${day(due)}, ${when}, we need from you: ${what}.`;
}

const count = (days: number) => `${days} working ${days === 1 ? "day" : "days"}`;

function signedBy({ reference }: Owed, partnership: string): string {
  const cited = reference ? `Our reference: ${reference}. ` : "";
  return `The business unit of the ${partnership}\n${cited}This reminder was written by itself; a person reads your answer.`;
}

function reachable(who: Reachable | null): { readonly name: string; readonly address: string } | null {
  return who?.address ? { name: plain(who.name), address: who.address } : null;
}

/** On one line: what stands in a message's head may hold no line's end. */
const plain = (text: string) => text.replace(/\p{Cc}+/gu, " ");
