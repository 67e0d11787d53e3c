import type { Around, Entity, Field, Neighbour, Values } from "./entity.ts";
import { lead } from "./form.ts";
import type { Kept, Refused } from "./record.ts";
import type { Records } from "./store.ts";
import { keptAs, type Row, rowsKept, type TableField } from "./table.ts";

interface Where {
  readonly records: Records;
  readonly entities: readonly Entity[];
}

/**
 * Finds what each link names, in fields and in the columns of tables: by reference, by its key in the file that it came
 * from, or by its whole name. Gives what is wrong, by field, where it names nothing of the right kind, or itself.
 */
export async function resolved(
  entity: Entity,
  values: Values,
  where: Where,
  own: string | null = null,
): Promise<{ readonly values: Values } | Refused> {
  const found: Record<string, string> = { ...values };
  const targets = await targetsOf(textsOf(entity, values), where);
  const problem = (field: Field, words: string) => ({
    problems: { [field.name]: `${lead(field)} ${words}` },
  });
  for (const field of entity.fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.kind === "link") {
      const target = targets(field.to, value);
      if ("refused" in target) return problem(field, target.refused);
      if (target.reference === own) return problem(field, "it cannot name itself");
      found[field.name] = target.reference;
    }
    if (field.kind === "table") {
      const rows = resolvedRows(field, value, targets);
      if ("refused" in rows) return problem(field, rows.refused);
      found[field.name] = rows.value;
    }
  }
  return { values: found };
}

type Target = { readonly reference: string } | { readonly refused: string };
type Targets = (to: string, text: string) => Target;

function resolvedRows({ columns }: TableField, value: string, targets: Targets) {
  const rows: Row[] = [];
  for (const [at, row] of rowsKept(value).entries()) {
    const cells: Record<string, string> = { ...row };
    for (const { name, kind, to } of columns) {
      const cell = kind === "link" ? row[name] : undefined;
      const target = cell && to ? targets(to, cell) : null;
      if (target && "refused" in target) return { refused: `row ${at + 1}: ${target.refused}` };
      if (target) cells[name] = target.reference;
    }
    rows.push(cells);
  }
  return { value: keptAs(rows) ?? "[]" };
}

interface Text {
  readonly to: string;
  readonly text: string;
}

/** Whatever is to name a record, in the fields and in the rows of tables. */
function textsOf({ fields }: Entity, values: Values): readonly Text[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined) return [];
    if (field.kind === "link") return [{ to: field.to, text: value }];
    if (field.kind !== "table") return [];
    return rowsKept(value).flatMap((row) =>
      field.columns.flatMap(({ name, kind, to }) => {
        const text = kind === "link" ? row[name] : undefined;
        return text && to ? [{ to, text }] : [];
      }),
    );
  });
}

/** Finds all of them together, kind by kind, so that a long table costs no more questions than a short one. */
async function targetsOf(texts: readonly Text[], where: Where): Promise<Targets> {
  const found = new Map<string, Target>();
  for (const to of new Set(texts.map((each) => each.to))) {
    const target = where.entities.find((each) => each.name === to);
    if (!target) throw new Error(`A link leads to "${to}", which is not in the catalogue.`);
    const own = [...new Set(texts.filter((each) => each.to === to).map(({ text }) => text))];
    for (const [text, result] of await targetsOfKind(target, own, where)) found.set(`${to} ${text}`, result);
  }
  return (to, text) => {
    const target = found.get(`${to} ${text}`);
    if (!target) throw new Error(`"${text}" was not among the links that were looked for.`);
    return target;
  };
}

/** The record of that kind which each text means: a reference (perhaps with its name behind), a key, or a whole name. */
async function targetsOfKind(target: Entity, texts: readonly string[], { records }: Where) {
  const word = (text: string) => text.split(" ")[0] ?? text;
  const keyed = await records.imported(target, [...new Set(texts.flatMap((text) => [text, word(text)]))]);
  const meant = (text: string) => keyed.get(text) ?? keyed.get(word(text)) ?? word(text).toUpperCase();
  const kept = await records.findAll([...new Set(texts.map(meant))]);
  const found: [string, Target][] = [];
  for (const text of texts) {
    const record = kept.find(({ reference }) => reference === meant(text));
    if (record?.entity === target.name) found.push([text, { reference: record.reference }]);
    else found.push([text, await named(target, text, records)]);
  }
  return found;
}

async function named(target: Entity, text: string, records: Records): Promise<Target> {
  const [one, another] = await records.named(target, text);
  if (one && !another) return { reference: one.reference };
  return {
    refused: another
      ? `there is more than one ${target.name} of that name; give its reference`
      : `there is no ${target.name} “${text}”; give a reference such as ${target.prefix}-2026-001`,
  };
}

/** What a rule may look at: the records that these values name, and those that name this one. */
export async function around(
  { records }: Pick<Where, "records">,
  entity: Entity,
  values: Values,
  { reference, on }: Pick<Around, "reference" | "on">,
): Promise<Around> {
  if (!hasRules(entity)) return { reference, on, names: [], namedBy: [] };
  if (entity.beside) await records.alone();
  const links = entity.fields.flatMap((field) => {
    const target = field.kind === "link" ? values[field.name] : undefined;
    return target === undefined ? [] : { field: field.name, target };
  });
  const found = new Map(
    (await records.findAll(links.map(({ target }) => target))).map((each) => [each.reference, each]),
  );
  const names = links.flatMap(({ field, target }) => {
    const record = found.get(target);
    return record ? neighbour(field, record) : [];
  });
  const mentions = reference === null ? [] : await records.mentions(reference, 2000);
  const beside: Neighbour[] = [];
  for (const field of entity.beside ?? [])
    for (const record of await records.alike(entity, field, values[field]))
      if (record.reference !== reference) beside.push(neighbour(field, record));
  return {
    ...{ reference, names, beside, on },
    namedBy: mentions.map(({ field, record }) => neighbour(field, record)),
  };
}

const hasRules = ({ refuses, beside, refusesToRetire, moves }: Entity) =>
  Boolean(refuses ?? beside ?? refusesToRetire) ||
  moves.some((move) => move.refuses !== undefined || move.changes !== undefined);

function neighbour(field: string, { entity, reference, state, open, retired, values }: Kept): Neighbour {
  return { field, entity, reference, state, open, retired, values };
}
