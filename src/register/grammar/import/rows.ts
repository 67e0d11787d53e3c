import { sha256OfText } from "../../../kit/files/index.ts";
import { adding } from "../deed.ts";
import type { Entity, Values } from "../entity.ts";
import { lead } from "../form.ts";
import { around, resolved } from "../links.ts";
import type { Kept, Refused } from "../record.ts";
import type { Records } from "../store.ts";
import { type ImportRow, valuesOf } from "./plan.ts";

/** What became of a row, or would. */
export type Imported =
  | { readonly became: "new"; readonly title: string; readonly reference: string | null }
  | { readonly became: "here"; readonly title: string; readonly reference: string }
  | { readonly became: "refused"; readonly title: string; readonly why: readonly string[] };

interface Given {
  readonly records: Records;
  readonly entities: readonly Entity[];
  /** False shows what would become of the rows and keeps nothing. */
  readonly keep: boolean;
  /** Told how many rows are done, after each. */
  readonly told?: (done: number) => void;
}

/**
 * Imports rows in their order. A row that is wrong is refused by itself; one that came before is left as it is, so that
 * the same file twice changes nothing. A link may be a reference or another record's key in the file that it came from.
 */
export async function importRows(
  entity: Entity,
  rows: readonly ImportRow[],
  given: Given,
): Promise<Imported[]> {
  const seen = new Map<string, Values>();
  const results: Imported[] = [];
  for (const row of rows) {
    results.push(await inOne(given, (within) => importRow(entity, row, within, seen)));
    given.told?.(results.length);
  }
  return results;
}

/** What a row's rules saw still stands when it is kept: whoever looks at the same meanwhile waits. */
const inOne = (given: Given, work: (within: Given) => Promise<Imported>) =>
  given.keep ? given.records.together((records) => work({ ...given, records })) : work(given);

async function importRow(
  entity: Entity,
  row: ImportRow,
  given: Given,
  seen: Map<string, Values>,
): Promise<Imported> {
  const title = row.values[entity.named] ?? "";
  const refused = (...why: readonly string[]): Imported => ({ became: "refused", title, why });
  const read = valuesOf(entity, row);
  const linked = "problems" in read ? read : await resolved(entity, read.values, given);
  const key = row.key ?? contentKey(row.values);
  const standing = await standingAs(entity, key, given);
  if (standing) {
    const { reference } = standing.record;
    const differs = standing.began && !("problems" in linked) && !same(standing.began, linked.values);
    if (!differs) return { became: "here", title, reference };
    return refused(`It came in before as ${reference} and said something else: correct it on its page`);
  }
  if ("problems" in linked) return refused(...inWords(entity, linked));
  const surroundings = await around(given, entity, linked.values, { reference: null, on: row.on });
  const change = adding(entity).follows(linked.values, row.by, surroundings);
  if ("problems" in change) return refused(...inWords(entity, change));
  if (seen.has(key)) return refused("The same row stands further up in this file");
  seen.set(key, row.values);
  const step = { change, act: { by: row.by, on: row.on } };
  const kept = given.keep ? await given.records.add(entity, step, key) : null;
  return { became: "new", title, reference: kept?.reference ?? null };
}

const contentKey = (values: Values) => sha256OfText(inOrder(values));

interface Standing {
  readonly record: Kept;
  /** What it said when it was imported; it may have moved on since. Null where the row names it by our own reference. */
  readonly began: Values | null;
}

async function standingAs(entity: Entity, key: string, { records }: Given): Promise<Standing | null> {
  const reference = (await records.imported(entity, [key])).get(key);
  const record = await records.find(reference ?? key);
  if (record?.entity !== entity.name) return null;
  const first = reference
    ? (await records.history(reference)).find(({ version }) => version === 1)
    : undefined;
  return { record, began: first?.values ?? null };
}

const inOrder = (values: Values) => JSON.stringify(Object.entries(values).sort());
const same = (a: Values, b: Values) => inOrder(a) === inOrder(b);

function inWords(entity: Entity, { problems }: Refused): readonly string[] {
  return Object.entries(problems).map(([name, sentence]) => {
    const field = entity.fields.find((each) => each.name === name);
    return field && !sentence.startsWith(lead(field)) ? `${lead(field)} ${sentence}` : sentence;
  });
}
