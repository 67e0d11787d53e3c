import type { Entity, Values } from "../entity.ts";
import { keptAs, rowsKept } from "../table.ts";

/** The same values, with every link to what was carried to the same place leading to what became of it there. */
export function relinked(entity: Entity, values: Values, became: ReadonlyMap<string, string>): Values {
  const there = (reference: string) => became.get(reference) ?? reference;
  const changed = entity.fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined) return [];
    if (field.kind === "link") return [[field.name, there(value)]];
    if (field.kind !== "table") return [];
    const links = field.columns.filter(({ kind }) => kind === "link").map(({ name }) => name);
    const rows = rowsKept(value).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, links.includes(name) ? there(cell) : cell]),
      ),
    );
    return [[field.name, keptAs(rows) ?? value]];
  });
  return { ...values, ...Object.fromEntries(changed) };
}
