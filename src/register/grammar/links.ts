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
  const problem = (field: Field, words: string) => ({
    problems: { [field.name]: `${lead(field)} ${words}` },
  });
  for (const field of entity.fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.kind === "link") {
      const target = await targetOf(field.to, value, where);
      if ("refused" in target) return problem(field, target.refused);
      if (target.reference === own) return problem(field, "it cannot name itself");
      found[field.name] = target.reference;
    }
    if (field.kind === "table") {
      const rows = await resolvedRows(field, value, where);
      if ("refused" in rows) return problem(field, rows.refused);
      found[field.name] = rows.value;
    }
  }
  return { values: found };
}

async function resolvedRows({ columns }: TableField, value: string, where: Where) {
  const rows: Row[] = [];
  for (const [at, row] of rowsKept(value).entries()) {
    const cells: Record<string, string> = { ...row };
    for (const { name, kind, to } of columns) {
      const cell = kind === "link" && to ? row[name] : undefined;
      const target = cell && to ? await targetOf(to, cell, where) : null;
      if (target && "refused" in target) return { refused: `row ${at + 1}: ${target.refused}` };
      if (target) cells[name] = target.reference;
    }
    rows.push(cells);
  }
  return { value: keptAs(rows) ?? "[]" };
}

/** The record of that kind which a text means: a reference (perhaps with its name behind), a key, or a whole name. */
async function targetOf(to: string, text: string, { records, entities }: Where) {
  const target = entities.find((each) => each.name === to);
  if (!target) throw new Error(`A link leads to "${to}", which is not in the catalogue.`);
  const word = text.split(" ")[0] ?? text;
  const keyed = (await records.imported(target, [text, word])).values().next().value;
  const record = await records.find(keyed ?? word.toUpperCase());
  if (record?.entity === target.name) return { reference: record.reference };
  const [named, another] = await records.named(target, text);
  if (named && !another) return { reference: named.reference };
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

function neighbour(field: string, { entity, reference, state, open, retired, values }: Kept): Neighbour {
  return { field, entity, reference, state, open, retired, values };
}
