import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { entities } from "../entities.ts";
import { type Role, roleNames } from "../register/access/index.ts";
import type { Entity } from "../register/grammar/index.ts";

const did = {
  on: z.iso.date(),
  by: z.enum(roleNames as [Role, ...Role[]]),
  /** Whoever does it, where it is not the demonstration's own person of that role. */
  name: z.string().optional(),
  /** Text; the rows of a table; or a file below the partnership's folder, whose text it is. */
  values: z.record(
    z.string(),
    z.union([z.string(), z.array(z.record(z.string(), z.string())), z.strictObject({ file: z.string() })]),
  ),
  /** "checked": done only once a yearly report has passed its check against the snapshot (taken-on.ts). */
  when: z.literal("checked").optional(),
};
const rowsInFile = z.array(
  z.object({
    key: z.string(),
    /** The partnership whose it is, where it is not the installation's own. */
    of: z.string().optional(),
    ...did,
    moves: z.array(z.object({ move: z.string(), ...did })).default([]),
  }),
);

export type Row = z.infer<typeof rowsInFile>[number];
type Did = Pick<Row, "on" | "by" | "name" | "values" | "when">;

/** One thing that somebody did: a record added, or a move of it. */
export interface Act extends Did {
  readonly entity: Entity;
  readonly row: Row;
  /** Null where it adds the record; otherwise which of the row's moves this is, from 0. */
  readonly at: number | null;
}

/** Everything that the partnership's folder says was done. */
export const actsIn = (home: string): readonly Act[] =>
  entities.flatMap((entity) => rowsFor(home, entity).flatMap((row) => actsOf(entity, row)));

/** Whether it is done only after a yearly report's check, as everything is that follows in the same row. */
export const awaitsCheck = ({ row, at }: Act): boolean =>
  row.when === "checked" || row.moves.slice(0, (at ?? -1) + 1).some(({ when }) => when === "checked");

function rowsFor(partnership: string, { many }: Entity): readonly Row[] {
  const folder = join(folderOf(partnership), "register");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name === `${many}.json` || (name.startsWith(`${many}.`) && name.endsWith(".json")))
    .sort()
    .flatMap((name) => {
      const read = rowsInFile.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      if (!read.success)
        throw new Error(`${name} of ${partnership} cannot be read: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}

const folderOf = (partnership: string) => join(import.meta.dirname, "..", "..", "partnerships", partnership);

const actsOf = (entity: Entity, row: Row): readonly Act[] => [
  { ...row, entity, row, at: null },
  ...row.moves.map((move, at) => ({ ...move, entity, row, at })),
];

/** Rows of a table are written out in the file, and kept as text; a long text stands in a file of its own. */
export const textsOf = (values: Did["values"], home: string) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : textOf(value, home),
    ]),
  );

const textOf = (value: Exclude<Did["values"][string], string>, home: string) =>
  "file" in value && typeof value.file === "string"
    ? readFileSync(join(folderOf(home), value.file), "utf8")
    : JSON.stringify(value);
