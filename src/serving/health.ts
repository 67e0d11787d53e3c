import type { Context } from "hono";
import type { SnapshotSource } from "../kit/duckdb/index.ts";
import type { Register } from "../kit/postgres/index.ts";

/** Says whether the register answers, and which snapshot is served. */
export async function health(c: Context, register: Register, source: SnapshotSource) {
  const snapshot = await source.current();
  const well = await register.db
    .selectNoFrom((query) => query.lit(1).as("one"))
    .executeTakeFirst()
    .then(
      () => true,
      () => false,
    );
  const state = {
    ok: well,
    snapshot: snapshot?.id ?? null,
    register: well ? register.kind : "does not answer",
  };
  return c.json(state, well ? 200 : 503);
}
