import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { AccessTransaction } from "../tables.ts";
import { payloadHash } from "./chain.ts";

/** One change of the log by another hand. */
interface Planting {
  readonly name: string;
  readonly plant: (trx: AccessTransaction) => Promise<unknown>;
}

/** So many planted changes, of every kind in turn, at places spread over a log of that length. */
export function plantings(count: number, length: number): readonly Planting[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length];
    const position = 1 + ((at * 7 + Math.floor(at / kinds.length)) % length);
    if (!kind) throw new Error("There is no kind of planting.");
    return {
      name: `${kind[0]} at ${position}`,
      plant: (trx: AccessTransaction) => kind[1](trx, position, length),
    };
  });
}

type Plant = (trx: AccessTransaction, position: number, length: number) => Promise<unknown>;

const set = (column: string, value: string): Plant => {
  return (trx, position) =>
    sql`update access.log_entry set ${sql.ref(column)} = ${value} where position = ${position}`.execute(trx);
};

const kinds: readonly (readonly [name: string, plant: Plant])[] = [
  ["another actor", set("actor", "somebody-else")],
  ["another action", set("action", "sign-out")],
  ["another thing", set("thing", "weather")],
  ["another partnership, so that its readers see it no more", set("of_partnership", "elsewhere")],
  [
    "another time",
    (trx, at) =>
      sql`update access.log_entry set at = at + interval '1 second' where position = ${at}`.execute(trx),
  ],
  ["another session", set("session_id", "00000000-0000-4000-8000-000000000000")],
  ["another payload hash", set("payload_hash", "f".repeat(64))],
  ["another previous hash", set("previous_hash", "f".repeat(64))],
  ["another hash", set("hash", "f".repeat(64))],
  ["another seal", set("seal", "f".repeat(64))],
  [
    "another body",
    (trx, at) =>
      sql`update access.log_payload set body = '{"children":[]}' where position = ${at}`.execute(trx),
  ],
  ["a payload removed", (trx, at) => sql`delete from access.log_payload where position = ${at}`.execute(trx)],
  ["an entry removed", removed],
  ["two entries changed places", swapped],
  ["the end cut off", (trx, at) => cutFrom(trx, at)],
  ["a payload written anew with its hash", rewritten],
  ["an entry written anew with all that follow", rehashed],
  ["an entry of another hand added at the end", added],
  [
    "the head put back",
    (trx, at) => sql`update access.log_head set position = position - ${at}`.execute(trx),
  ],
];

async function removed(trx: AccessTransaction, at: number) {
  await sql`delete from access.log_payload where position = ${at}`.execute(trx);
  await sql`delete from access.log_entry where position = ${at}`.execute(trx);
}

/** Removed and the rest moved up, so that no number is missing. */
async function swapped(trx: AccessTransaction, at: number, length: number) {
  const other = at === length ? 1 : at + 1;
  for (const table of ["access.log_entry", "access.log_payload"]) {
    const move = (from: number, to: number) =>
      sql`update ${sql.table(table)} set position = ${to} where position = ${from}`.execute(trx);
    await move(at, 9999);
    await move(other, at);
    await move(9999, other);
  }
}

async function cutFrom(trx: AccessTransaction, at: number) {
  await sql`delete from access.log_payload where position >= ${at}`.execute(trx);
  await sql`delete from access.log_entry where position >= ${at}`.execute(trx);
  await sql`update access.log_head set (position, hash) = (
    select coalesce(max(position), 0), coalesce((array_agg(hash order by position desc))[1], repeat('0', 64))
    from access.log_entry)`.execute(trx);
}

async function rewritten(trx: AccessTransaction, at: number) {
  const [salt, body] = ["0".repeat(32), '{"children":["nobody"]}'];
  await sql`update access.log_payload set salt = ${salt}, body = ${body} where position = ${at}`.execute(trx);
  await sql`update access.log_entry set payload_hash = ${payloadHash(salt, body)} where position = ${at}`.execute(
    trx,
  );
}

/** The whole chain from there on is made to fit again, as far as that goes without the workspace's key. */
async function rehashed(trx: AccessTransaction, at: number) {
  await sql`update access.log_entry set actor = 'somebody-else' where position = ${at}`.execute(trx);
  const entries = await trx.selectFrom("access.log_entry").selectAll().orderBy("position").execute();
  let previous = "0".repeat(64);
  for (const entry of entries) {
    const hash = plainHash({ ...entry, previous_hash: previous });
    await trx
      .updateTable("access.log_entry")
      .set({ previous_hash: previous, hash })
      .where("position", "=", entry.position)
      .execute();
    previous = hash;
  }
  await trx.updateTable("access.log_head").set({ hash: previous }).execute();
}

async function added(trx: AccessTransaction, _at: number, length: number) {
  const last = await trx
    .selectFrom("access.log_entry")
    .selectAll()
    .where("position", "=", length)
    .executeTakeFirstOrThrow();
  const entry = { ...last, position: length + 1, previous_hash: last.hash };
  const hash = plainHash(entry);
  const payload = await trx
    .selectFrom("access.log_payload")
    .selectAll()
    .where("position", "=", length)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("access.log_entry")
    .values({ ...entry, hash })
    .execute();
  await trx
    .insertInto("access.log_payload")
    .values({ ...payload, position: length + 1 })
    .execute();
  await trx
    .updateTable("access.log_head")
    .set({ position: length + 1, hash })
    .execute();
}

type Fields = Awaited<ReturnType<typeof firstEntry>>;
const firstEntry = (trx: AccessTransaction) =>
  trx.selectFrom("access.log_entry").selectAll().executeTakeFirstOrThrow();

/** The chain's own hash, written a second time from its description. */
function plainHash(entry: Fields): string {
  const { partnership_id, position, at, actor, session_id, action, thing, payload_hash, previous_hash } =
    entry;
  const fields = [
    partnership_id,
    position,
    at,
    actor,
    session_id,
    action,
    thing,
    payload_hash,
    previous_hash,
  ];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}
