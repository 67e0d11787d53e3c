import type { Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { businessUnit, deciding, partnership } from "../../partners/index.ts";
import { datedFrom, periodsOf } from "../in-force/in-force.ts";
import { kindNamed, kinds } from "../kinds.ts";

/** What the partnership keeps in force in one version after another: arrangements, thresholds, policies, reports. */
export const document: Entity = {
  name: "document",
  many: "documents",
  title: "Documents",
  says: "What the partnership keeps in force, one version after another, and when each is looked at again.",
  openWords: "kept",
  prefix: "DO",
  named: "title",
  listed: ["kind", "group", "reviewOn"],
  beside: ["kind"],
  fields: [
    { name: "title", label: "Title", kind: "line", required: "Give its title", public: true },
    {
      name: "kind",
      label: "Kind",
      kind: "choice",
      choices: Object.fromEntries(Object.entries(kinds).map(([key, { words }]) => [key, words])),
      hint: "It decides who approves, who signs and how often it is reviewed, and cannot be changed later",
      asked: "once",
      required: "Choose what kind of document it is",
      public: true,
    },
    {
      name: "group",
      label: "Kept by",
      kind: "link",
      to: "group",
      back: "Documents that it keeps",
      pick: true,
      hint: "The group that reviews it",
    },
    {
      name: "public",
      label: "May anybody read what is in force?",
      kind: "yes-no",
      required: "Say whether anybody may read it",
    },
    { name: "published", label: "Where it is published", kind: "line", public: true },
    {
      name: "reviewOn",
      label: "To be reviewed by",
      kind: "day",
      asked: "once",
      required: "Give the day by which it is to be looked at again",
    },
  ],
  refuses: (values, around) => alone(values, around),
  refusesToRetire: ({ values, retired }, around) => (retired ? alone(values, around) : neverHeld(around)),
  begins: "kept",
  states: {
    kept: { words: "Kept", open: true, says: "Somebody answers for it, and looks at it again by its day." },
    closed: { words: "No longer kept", open: false, says: "None of its versions is in force any more." },
  },
  clocks: [{ words: "Review by", from: "reviewOn", count: 0, unit: "days", runsIn: ["kept"] }],
  moves: [
    {
      name: "review",
      words: "Record a review",
      done: "Reviewed",
      from: ["kept"],
      to: "kept",
      asks: ["reviewOn"],
      reason: "What did the review find?",
      refuses: ({ reviewOn: before }, { reviewOn = "" }, _, { on }) =>
        reviewOn <= on || reviewOn === before
          ? { reviewOn: "To be reviewed by: give the day of the next review, after today" }
          : null,
      by: deciding,
      why: "Whoever answers for it says what was found and when it comes round again.",
    },
    {
      name: "close",
      words: "Keep it no longer",
      done: "No longer kept",
      from: ["kept"],
      to: "closed",
      reason: "Why is it no longer kept?",
      refuses: (before, _, __, around) => stillNeeded(before, around),
      by: deciding,
      why: "Those who decide what the partnership works by.",
    },
    {
      name: "open-again",
      words: "Keep it again",
      done: "Kept again",
      from: ["closed"],
      to: "kept",
      asks: ["reviewOn"],
      reason: "Why is it kept again?",
      refuses: (before, _, __, around) => alone(before, around),
      by: deciding,
      why: "As for closing it.",
    },
  ],
  see: { by: partnership, why: "The partnership's own business; others read what is in force." },
  add: { by: businessUnit, why: "The business unit keeps the list of documents." },
  change: { by: businessUnit, why: "The business unit corrects the list, with a reason." },
  publicWhen: (values, state) => values.public === "yes" && state === "kept",
  example: {
    title: "Unborn children and babies",
    kind: "procedure",
    group: "G-2026-001",
    public: "yes",
    published: "https://oakmarch-safeguarding.example/procedures/unborn",
    reviewOn: "2027-03-31",
  },
};

/** One document of a kind of which a partnership keeps one: a second would be a second one in force. */
function alone({ kind }: Values, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const other = kindNamed(kind)?.single && beside.find((each) => each.open && !each.retired);
  return other
    ? { kind: `Kind: ${other.reference} is the partnership’s ${kindNamed(kind)?.words}; add a version to it` }
    : null;
}

/** A document of which a version has a day stays on record: what was in force then can be asked for ever. */
function neverHeld({ namedBy }: Pick<Around, "namedBy">): Problems | null {
  const held = namedBy.find((each) => each.entity === "version" && each.values.effectiveOn);
  return held
    ? {
        form: `${held.reference} is in force or has been: use “Keep it no longer”, which leaves it to be found`,
      }
    : null;
}

function stillNeeded({ kind }: Values, { namedBy, on }: Pick<Around, "namedBy" | "on">): Problems | null {
  const { always, words } = kindNamed(kind) ?? {};
  if (always)
    return {
      form: `${words}: one is in force on every day, so it ends only by the next version’s taking effect`,
    };
  const held = periodsOf(datedFrom(namedBy)).find(({ until }) => until === null || until > on);
  return held
    ? { form: `${held.version.reference} is in force or scheduled: retire it or withdraw it first` }
    : null;
}
