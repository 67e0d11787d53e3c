import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { entities } from "./entities.ts";
import type { Workspace } from "./kit/workspace/index.ts";
import { demonstrationNames, type Role, roleNames } from "./register/access/index.ts";
import {
  type Actor,
  type Entity,
  type ImportRow,
  importRows,
  type Records,
} from "./register/grammar/index.ts";

const did = {
  on: z.iso.date(),
  by: z.enum(roleNames as [Role, ...Role[]]),
  values: z.record(z.string(), z.string()),
};
const rowsInFile = z.array(
  z.object({ key: z.string(), ...did, moves: z.array(z.object({ move: z.string(), ...did })).default([]) }),
);

/**
 * Fills an invented workspace's register with what its partnership's folder says of two years' business: decisions, actions
 * and challenges with their histories, by the same import as a file from anybody. What is there already stays as it is.
 */
export async function fillRegister(workspace: Workspace, records: Records): Promise<{ added: number }> {
  let added = 0;
  for (const entity of entities) {
    const rows = rowsFor(workspace, entity);
    const keys = rows.flatMap(({ key }) => key ?? []);
    if ((await records.imported(entity, keys)).size === keys.length) continue;
    const results = await importRows(entity, rows, { records, entities, keep: true });
    const wrong = results.flatMap((each) =>
      each.became === "refused" ? `${each.title}: ${each.why.join(" ")}` : [],
    );
    if (wrong.length > 0)
      throw new Error(`The partnership's own ${entity.many} do not hold: ${wrong.join("; ")}`);
    added += results.filter(({ became }) => became === "new").length;
  }
  return { added };
}

function rowsFor({ settings }: Workspace, { many }: Entity): readonly ImportRow[] {
  const folder = join(import.meta.dirname, "..", "partnerships", settings.partnership, "register");
  const path = join(folder, `${many}.json`);
  if (!existsSync(path)) return [];
  return rowsInFile.parse(JSON.parse(readFileSync(path, "utf8"))).map((row) => ({
    ...row,
    by: invented(row.by),
    moves: row.moves.map((move) => ({ ...move, by: invented(move.by) })),
  }));
}

/** The person of that role in a workspace where everybody is invented. */
const invented = (role: Role): Actor => ({
  account: "waymark",
  session: null,
  name: demonstrationNames[role],
  role,
});
