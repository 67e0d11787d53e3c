import type { Entity } from "../../grammar/index.ts";
import { itemChoices } from "../sets.ts";
import { partnership, readers } from "./roles.ts";
import { standing } from "./standing.ts";

/** Somebody has read the source of an item and says whether it says what the set says. */
export const confirmation: Entity = {
  name: "confirmation",
  many: "confirmations",
  title: "Requirements checked against their source",
  says: "Who read the guidance itself, where, and whether it says what our list says.",
  openWords: "standing",
  prefix: "CF",
  named: "source",
  listed: ["item", "agrees"],
  fields: [
    {
      name: "item",
      label: "Item",
      kind: "choice",
      choices: itemChoices,
      asked: "once",
      required: "Choose the item that was checked",
    },
    {
      name: "source",
      label: "What was read",
      kind: "line",
      hint: "Title, edition, chapter and paragraph",
      required: "Say what was read, with its paragraph",
    },
    {
      name: "agrees",
      label: "Does it say what our list says?",
      kind: "choice",
      choices: { yes: "Yes", differs: "No, it differs" },
      required: "Say whether it says what our list says",
    },
    {
      name: "says",
      label: "What it says",
      kind: "text",
      hint: "In your words, and how it differs where it does",
      required: "Say what it says",
    },
    { name: "readBy", label: "Read by", kind: "person", required: "Name who read it" },
    { name: "readOn", label: "Read on", kind: "day", required: "Give the day on which it was read" },
  ],
  refuses: ({ readOn = "" }, { on }) => (readOn > on ? { readOn: "Give a day that has come" } : null),
  ...standing("what is known of the item’s source", readers),
  see: { by: partnership, why: "Whoever relies on the list may see who checked it." },
  add: { by: readers, why: "Those whose word on what guidance says is taken." },
  change: { by: readers, why: "Slips of the record." },
  example: {
    item: "2023-yearly-report-costs",
    source: "Working Together 2023, chapter 2, on yearly reporting",
    agrees: "yes",
    says: "Costs, what each partner gave, and whether it was worth it.",
    readBy: "Bram Larkspurn",
    readOn: "2026-03-20",
  },
};
