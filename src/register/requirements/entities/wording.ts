import type { Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { editions, itemChoices, itemNamed, subjectKinds } from "../sets.ts";
import { partnership, readers } from "./roles.ts";
import { standing } from "./standing.ts";

/** An item of a requirement set as this partnership words it, or an item of its own that no set has. */
export const wording: Entity = {
  name: "wording",
  many: "wordings",
  title: "Our own wording of requirements",
  says: "Items of the requirement sets that this partnership words otherwise, and items of its own. Who, when and why are in the history.",
  openWords: "in use",
  prefix: "RW",
  named: "title",
  listed: ["for", "edition"],
  beside: ["item"],
  fields: [
    {
      name: "title",
      label: "The item in a few words",
      kind: "line",
      required: "Name the item in a few words",
    },
    {
      name: "item",
      label: "The item that it rewords",
      kind: "choice",
      choices: itemChoices,
      hint: "Leave it empty for an item that no set has",
    },
    {
      name: "edition",
      label: "Edition",
      kind: "choice",
      choices: Object.fromEntries(editions.map(({ edition, title }) => [edition, title])),
      hint: "Of an item of your own",
      required: "Choose the edition with which the item belongs",
      when: ({ item }) => item === undefined,
    },
    {
      name: "for",
      label: "Asked of",
      kind: "choice",
      choices: subjectKinds,
      hint: "Of an item of your own",
      required: "Choose of what the item is asked",
      when: ({ item }) => item === undefined,
    },
    { name: "words", label: "What is asked for", kind: "text", required: "Say what is asked for" },
    {
      name: "source",
      label: "What it rests on",
      kind: "line",
      hint: "The guidance with its paragraph, or the decision that asks for it",
      required: "Say what it rests on",
    },
  ],
  refuses: wrongWith,
  ...standing("used in place of the set’s words, or beside them", ["business-manager"], wrongWith),
  see: {
    by: partnership,
    why: "What the partnership holds itself to is its own business until it is published.",
  },
  add: { by: readers, why: "Those who read the guidance for the others." },
  change: { by: ["business-manager"], why: "One hand keeps the words, with a reason for each change." },
  example: {
    title: "Racism and disproportionality",
    item: "2026-yearly-report-disproportionality",
    edition: "2026",
    for: "yearly-report",
    words: "For each priority: figures by ethnicity, and what was done where they differ.",
    source: "Working Together 2026, as read by the scrutineer in April 2026",
  },
};

function wrongWith(values: Values, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const reworded = itemNamed(values.item);
  if (!reworded) return null;
  const { item, edition } = reworded;
  if (values.edition && values.edition !== edition.edition)
    return { edition: `That item is of ${edition.title}: leave the edition empty, or choose that one` };
  if (values.for && values.for !== item.for)
    return { for: `That item is asked of: ${subjectKinds[item.for]}. Leave this empty, or choose that` };
  const other = beside.find((each) => each.open && !each.retired);
  return other
    ? { item: `${other.reference} words that item already: correct it, or withdraw it first` }
    : null;
}
