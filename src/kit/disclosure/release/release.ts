import { z } from "zod";
import { type Product, productsIn } from "./product.ts";
import type { Count, Equation, System } from "./system.ts";

const whole = z
  .number({ error: "must be a whole number of 0 or more" })
  .int({ error: "must be a whole number" })
  .min(0, { error: "may not be negative: every cell counts things" })
  .max(1_000_000_000, { error: "may not be over 1,000,000,000" });

const range = z
  .strictObject({ low: whole, high: whole })
  .refine(({ low, high }) => low <= high, { error: "has a low above its high" });

const name = z.string({ error: "must be a text" }).min(1, { error: "may not be empty" });

const form = z.strictObject({
  cells: z.array(name, { error: "must be a list of the cells' ids" }),
  published: z.array(
    z.strictObject({
      id: name,
      sum: z.array(name, { error: "must be a list of cells" }),
      value: z.union([whole, z.null(), range], {
        error: "must be a whole number of 0 or more, null where it is hidden, or {low, high}",
      }),
    }),
    { error: "must be a list of what is published" },
  ),
  protect: z.array(name).optional(),
  small: z
    .tuple([whole, whole], { error: "must be the least and the greatest small count, such as [1,5]" })
    .refine(([low, high]) => low <= high, { error: "must be the least and then the greatest small count" })
    .default([1, 5]),
  zerosShown: z.boolean({ error: "must be true or false" }).default(true),
});

/** Everything that is published together, as sums over the same inner cells. */
export type Release = z.infer<typeof form>;
export type Item = Release["published"][number];

type Refusal = { readonly refused: string };

/** A release as a file gives it, or the sentence that says what is wrong with it. */
export function releaseFrom(text: string): Release | Refusal {
  const json = parsed(text);
  if ("refused" in json) return { refused: String(json.refused) };
  const read = form.safeParse(json.value);
  if (!read.success) return { refused: sentence(read.error.issues[0]) };
  return complaint(read.data) ?? read.data;
}

function parsed(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { refused: `The file is not JSON: ${(error as Error).message}.` };
  }
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return "The file is not a release.";
  if (issue.code === "unrecognized_keys") return `The release has "${issue.keys[0]}", which no release has.`;
  const [first, ...path] = issue.path;
  if (first === undefined) return 'A release is one object with "cells" and "published".';
  const where = path.map((each) => (typeof each === "number" ? `[${each}]` : `.${String(each)}`)).join("");
  return `"${String(first)}${where}" ${issue.message}.`;
}

function complaint({ cells, published, protect = [] }: Release): Refusal | null {
  const twice = repeated(cells);
  if (twice !== null) return { refused: `The cell "${twice}" is named twice.` };
  const again = repeated(published.map((each) => each.id));
  if (again !== null) return { refused: `Two published items have the id "${again}".` };
  const known = new Set(cells);
  for (const { id, sum } of published) {
    const unknown = sum.find((each) => !known.has(each));
    if (unknown !== undefined) return { refused: `"${id}" sums the cell "${unknown}", which "cells" lacks.` };
    const counted = repeated(sum);
    if (counted !== null) return { refused: `"${id}" sums the cell "${counted}" twice.` };
  }
  const named = new Set([...cells, ...published.map((each) => each.id)]);
  const stranger = protect.find((each) => !named.has(each));
  if (stranger === undefined) return null;
  return { refused: `"protect" names "${stranger}", which is neither a published item nor a cell.` };
}

function repeated(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  return ids.find((each) => seen.size === seen.add(each).size) ?? null;
}

/** A release as counts and equations: first its cells, alike ones as one, then what is published of them. */
export interface Modelled extends System {
  /** The cells of each of the first counts; in a table of counts the first stands for all of them. */
  readonly classes: readonly (readonly string[])[];
  /** Products among the items: their classes are left at 0 in every table, since their rows say it all. */
  readonly products: readonly Product[];
  /** The count of a published item. */
  readonly itemAt: (item: number) => number;
  /** Where a published item, or else a cell, stands. */
  readonly at: (id: string) => number;
}

/**
 * Cells that every published sum takes together are one count: nothing published tells them apart. A cell that is
 * protected by name stays itself.
 * @param known what is known of an item's value
 * @param byRows whether a product may be told by its rows alone
 */
export function modelled(
  release: Release,
  known: (item: Item) => Pick<Count, "low" | "high">,
  byRows: (product: Product) => boolean,
): Modelled {
  const { cells, published, protect = [] } = release;
  const items = new Map(published.map(({ id }, at) => [id, at]));
  const apart = new Set(protect.filter((each) => !items.has(each)));
  const sums = new Map<string, number[]>(cells.map((cell) => [cell, []]));
  for (const [at, { sum }] of published.entries()) for (const cell of sum) sums.get(cell)?.push(at);
  const alike = [
    ...Map.groupBy(cells, (cell) => `${sums.get(cell)}${apart.has(cell) ? ` ${cell}` : ""}`).values(),
  ];
  const classOf = new Map(alike.flatMap((own, at) => own.map((cell) => [cell, at] as const)));
  const itemAt = (item: number) => alike.length + item;
  const itemsOf = alike.map(([cell]) => sums.get(cell ?? "") ?? []);
  const products = productsIn(itemsOf).filter(byRows);
  const told = new Set(products.flatMap((each) => [each.total, ...each.tables.flat()]));
  const inProduct = new Set(products.flatMap((each) => [...each.classes.values()]));
  const summed = published.flatMap(({ id, sum }, item): Equation[] => {
    if (told.has(item)) return [];
    const own = [...new Set(sum.map((cell) => classOf.get(cell) ?? 0))];
    return [{ of: id, terms: [[itemAt(item), -1], ...own.map((at) => [at, 1] as const)], equals: 0 }];
  });
  const equations = [
    ...summed,
    ...products.flatMap(({ total, tables }) =>
      tables.map((table): Equation => {
        const rows = table.map((item) => [itemAt(item), 1] as const);
        return { of: published[total]?.id ?? "", terms: [[itemAt(total), -1], ...rows], equals: 0 };
      }),
    ),
  ];
  const counts = [
    ...alike.map((own, at): Count => {
      return { id: own[0] ?? "", low: 0, high: inProduct.has(at) ? 0 : Number.POSITIVE_INFINITY };
    }),
    ...published.map((item): Count => ({ id: item.id, ...known(item) })),
  ];
  const at = (id: string) => {
    const item = items.get(id);
    return item === undefined ? (classOf.get(id) ?? 0) : itemAt(item);
  };
  return { counts, equations, classes: alike, products, itemAt, at };
}
