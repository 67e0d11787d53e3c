import { z } from "zod";
import edition2018 from "./sets/2018.json" with { type: "json" };
import edition2023 from "./sets/2023.json" with { type: "json" };
import edition2026 from "./sets/2026.json" with { type: "json" };

/** What a set of requirements speaks of; the same words as the kinds of register/documents. */
export const subjectKinds = {
  masa: "Arrangements (MASA)",
  "yearly-report": "Yearly report",
  threshold: "Threshold document",
} as const;

export type SubjectKind = keyof typeof subjectKinds;

/**
 * V: read in the source or quoted from it. K: widely reproduced, not read in the source. D: follows from other things, by
 * our own reasoning. Whatever is not V is to be checked against the source before anybody relies on it.
 */
const mark = z.enum(["V", "K", "D"]);
const kind = z.enum(Object.keys(subjectKinds) as [SubjectKind, ...SubjectKind[]]);

const item = z.object({
  id: z.string().regex(/^\d{4}-[a-z0-9-]+$/),
  for: kind,
  /** Its place in the list of its kind, from 1. */
  number: z.number().int().min(1),
  title: z.string().min(1),
  /** What is asked for, in our words. */
  words: z.string().min(1),
  mark,
  note: z.string().optional(),
});

const edition = z
  .object({
    edition: z.string(),
    title: z.string(),
    published: z.iso.date(),
    publishedMark: mark,
    /** In force from this day until the day before `until`. */
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    supersededBy: z.string().nullable(),
    source: z.string(),
    /** What was made under an earlier edition and had to be made anew, and by when. */
    revise: z.array(z.object({ for: kind, by: z.iso.date(), words: z.string(), mark })),
    items: z.array(item),
  })
  .superRefine(({ edition: name, items }, context) => {
    const ids = items.map(({ id }) => id);
    for (const [at, { id, for: of }] of items.entries())
      if (ids.indexOf(id) !== at || !id.startsWith(`${name}-${of}-`))
        context.addIssue({ code: "custom", message: `the item ${id} stands twice or in the wrong list` });
  });

export type Edition = z.infer<typeof edition>;
export type Item = z.infer<typeof item>;

/** The editions of Working Together that a set is kept of, oldest first. */
export const editions: readonly Edition[] = [edition2018, edition2023, edition2026].map((each) =>
  edition.parse(each),
);

/** Every item of every edition, by its id. */
const items: ReadonlyMap<string, { readonly item: Item; readonly edition: Edition }> = new Map(
  editions.flatMap((each) => each.items.map((own) => [own.id, { item: own, edition: each }] as const)),
);

/** An item by its id, with its edition; null where there is none. */
export const itemNamed = (id: string | undefined) => (id === undefined ? null : (items.get(id) ?? null));

/** What an edition asks of one kind of thing, in order. */
export const itemsFor = ({ items: all }: Edition, of: SubjectKind): readonly Item[] =>
  all.filter((each) => each.for === of);

/** The choice of an item on a form: its id, and how it is cited. */
export const itemChoices: Readonly<Record<string, string>> = Object.fromEntries(
  [...items.values()].map(({ item: own, edition: { title } }) => [
    own.id,
    `${title}, ${subjectKinds[own.for].toLowerCase()} ${own.number}: ${own.title}`,
  ]),
);
