import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { Temporal } from "temporal-polyfill";

/** A pool of connections, with days and instants as ISO text and counts as numbers. */
export function connect(config: pg.PoolConfig): Kysely<unknown> {
  const pool = new pg.Pool({ connectionTimeoutMillis: 15_000, ...config, types });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", (error) => process.emitWarning(`A connection to the register broke: ${error.message}`));
  // The database compiles what it thinks long, which cost Today's statement 140 ms of 2; and instants come in UTC.
  pool.on("connect", (client) => {
    const settled = client.query("set jit = off; set timezone = 'UTC'");
    settled.catch((error) => process.emitWarning(`A connection to the register broke: ${error.message}`));
  });
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

// Never as Date; no count here passes 2^53.
const { builtins } = pg.types;
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: instant,
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
};
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/** An instant as ISO text with milliseconds. A server mostly speaks UTC, and then a list of instants needs no calculation. */
export function instant(text: string): string {
  const [, day, time, fraction = ""] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  if (day === undefined) return Temporal.Instant.from(text).toString({ smallestUnit: "millisecond" });
  return `${day}T${time}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}
