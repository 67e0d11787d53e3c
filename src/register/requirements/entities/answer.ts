import type { Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { itemChoices } from "../sets.ts";
import { partnership } from "./roles.ts";
import { standing } from "./standing.ts";

const linking = ["analyst", "business-manager", "sub-group-chair"] as const;

/** A policy, or another document, answers an item of a requirement set. */
export const answer: Entity = {
  name: "answer",
  many: "answers",
  title: "What policies answer",
  says: "Which document answers which requirement, and where in it.",
  openWords: "standing",
  prefix: "RA",
  named: "where",
  listed: ["item"],
  beside: ["document"],
  fields: [
    {
      name: "document",
      label: "Document",
      kind: "link",
      to: "document",
      back: "Requirements that it answers",
      pick: true,
      required: "Choose the document",
    },
    {
      name: "item",
      label: "Item that it answers",
      kind: "choice",
      choices: itemChoices,
      required: "Choose the item that it answers",
    },
    {
      name: "where",
      label: "Where in the document",
      kind: "line",
      hint: "For example: section 3, what to do out of hours",
      required: "Say where in the document",
    },
  ],
  refuses: wrongWith,
  ...standing("how the document answers the item", linking, wrongWith),
  see: { by: partnership, why: "The partnership's own account of what its documents are for." },
  add: { by: linking, why: "Those who keep the documents." },
  change: { by: linking, why: "Those who keep the documents." },
  example: {
    document: "DO-2026-001",
    item: "2023-threshold-unborn",
    where: "Section 2, from the twelfth week of pregnancy",
  },
};

function wrongWith({ item }: Values, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const other = beside.find((each) => each.open && !each.retired && each.values.item === item);
  return other ? { item: `${other.reference} says so already: correct it there` } : null;
}
