import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Temporal } from "temporal-polyfill";
import { writeAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { AccessDatabase, AccessTransaction } from "../tables.ts";
import { addEntries } from "./adding/store.ts";
import { type Entry, erasure, Follower, type Head, sealOf } from "./chain.ts";

/** What is to be written down. */
export interface Happening {
  /** An account's id, or the operating system's user. */
  readonly actor: string;
  readonly session?: string | null;
  readonly action: string;
  readonly thing: string;
  /** The partnership in which it happened, and whose readers of the log see it; absent: the installation's own. */
  readonly of?: string;
  /** Anything else, kept apart from the chain so that it can be erased: children's ids, purposes, names. */
  readonly payload: object;
}

/** A change's result, and what is to be written down of it. */
export interface Logged<T> {
  readonly happening: Happening | readonly Happening[] | null;
  readonly result: T;
}

/** A partnership's id. `installation` is true for the one that sees what belongs to none: sign-ins, accounts, children's data. */
export interface Of {
  readonly partnership: string;
  readonly installation: boolean;
}

interface ChainReport {
  readonly entries: number;
  readonly problems: readonly string[];
}

/** An entry with its payload, for reading; null where that was erased. */
interface Written extends Entry {
  readonly payload: Record<string, unknown> | null;
}

/** The append-only log of who did and read what. */
export interface Log {
  /** Makes a change and writes it down, both or neither. The change returns what happened, or null for nothing. */
  together<T>(change: (trx: AccessTransaction) => Promise<Logged<T>>): Promise<T>;
  write(happening: Happening): Promise<void>;
  /** How many changes this process has made together with an entry: what was read before the last may be out of date. */
  changes(): number;
  /** The newest first; with `of`, only what happened in that partnership. */
  recent(limit: number, before?: number, of?: Of): Promise<Written[]>;
  /** Erases one payload for good and writes that down; the chain still holds. */
  erase(position: number, actor: string, why: string): Promise<void>;
  verify(within?: AccessTransaction): Promise<ChainReport>;
}

export function openLog(db: AccessDatabase, workspace: Workspace, now: () => Temporal.Instant): Log {
  const partnership = workspace.settings.partnership;
  const key = sealingKey(workspace);
  const note = headNote(workspace, partnership, key);
  let changes = 0;
  const together: Log["together"] = async (change) => {
    const { result, head } = await db.transaction().execute(async (trx) => {
      const { happening, result } = await change(trx);
      const head = await addEntries(trx, { partnership, key, now }, [happening ?? []].flat());
      return { result, head };
    });
    changes++;
    if (head) note.keep(head);
    return result;
  };
  return {
    together,
    changes: () => changes,
    write: (happening) => together(async () => ({ happening, result: undefined })),
    recent: (limit, before, of) => newest(db, partnership, { limit, before, of }),
    erase: (position, actor, why) =>
      together(async (trx) => {
        const erased_at = now().toString({ smallestUnit: "millisecond" });
        const erased = await trx
          .updateTable("access.log_payload")
          .set({ salt: null, body: null, erased_at })
          .where("partnership_id", "=", partnership)
          .where("position", "=", position)
          .where("body", "is not", null)
          .executeTakeFirst();
        if (erased.numUpdatedRows !== 1n) throw new Error(`Entry ${position} has no payload to erase.`);
        return {
          happening: { actor, action: erasure, thing: "access-log", payload: { position, why } },
          result: undefined,
        };
      }),
    verify: (within) => verify(within ?? db, { partnership, key, noted: note.read() }),
  };
}

async function newest(
  db: AccessDatabase,
  partnership: string,
  { limit, before, of }: { limit: number; before?: number | undefined; of?: Of | undefined },
): Promise<Written[]> {
  const rows = await db
    .selectFrom("access.log_entry as entry")
    .leftJoin("access.log_payload as payload", (join) =>
      join
        .onRef("payload.partnership_id", "=", "entry.partnership_id")
        .onRef("payload.position", "=", "entry.position"),
    )
    .selectAll("entry")
    .select("payload.body")
    .where("entry.partnership_id", "=", partnership)
    .$if(of !== undefined, (query) =>
      query.where((row) => {
        const there = row("entry.of_partnership", "=", of?.partnership ?? "");
        return of?.installation ? row.or([there, row("entry.of_partnership", "is", null)]) : there;
      }),
    )
    .$if(before !== undefined, (query) => query.where("entry.position", "<", before ?? 0))
    .orderBy("entry.position", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ body, ...entry }) => ({
    ...entry,
    payload: body === null ? null : (JSON.parse(body) as Record<string, unknown>),
  }));
}

interface Verifying {
  readonly partnership: string;
  readonly key: Uint8Array;
  readonly noted: Head | null | "forged";
}

const batch = 2000;

async function verify(db: AccessDatabase, { partnership, key, noted }: Verifying): Promise<ChainReport> {
  const kept = await db
    .selectFrom("access.log_head")
    .select(["position", "hash"])
    .where("partnership_id", "=", partnership)
    .executeTakeFirst();
  const marks = [kept, noted].flatMap((mark) => (mark && mark !== "forged" ? [mark] : []));
  const follower = new Follower(key, marks);
  let entries = 0;
  for (let at = 0; ; ) {
    const page = await entriesAfter(db, partnership, at);
    for (const { entry, payload } of page) follower.take(entry, payload);
    entries += page.length;
    if (page.length < batch) break;
    at = page.at(-1)?.entry.position ?? at;
  }
  const problems = [...follower.end()];
  if (entries > 0 && kept?.position !== follower.last.position)
    problems.push(
      `The register counts ${kept?.position ?? 0} entries in its log, but the log ends at ${follower.last.position}.`,
    );
  if (noted === "forged")
    problems.push("The note of the log's end in the workspace was changed by another hand.");
  if (noted === null && entries > 0) problems.push("The note of the log's end in the workspace is gone.");
  problems.push(...(await strays(db, partnership)));
  return { entries, problems };
}

async function entriesAfter(db: AccessDatabase, partnership: string, position: number) {
  const rows = await db
    .selectFrom("access.log_entry as entry")
    .leftJoin("access.log_payload as payload", (join) =>
      join
        .onRef("payload.partnership_id", "=", "entry.partnership_id")
        .onRef("payload.position", "=", "entry.position"),
    )
    .selectAll("entry")
    .select(["payload.position as paid", "payload.salt", "payload.body", "payload.erased_at"])
    .where("entry.partnership_id", "=", partnership)
    .where("entry.position", ">", position)
    .orderBy("entry.position")
    .limit(batch)
    .execute();
  return rows.map(({ paid, salt, body, erased_at, ...entry }) => ({
    entry,
    payload: paid === null ? undefined : { position: paid, salt, body, erased_at },
  }));
}

/** Payloads that belong to no entry. */
async function strays(db: AccessDatabase, partnership: string) {
  const rows = await db
    .selectFrom("access.log_payload as payload")
    .leftJoin("access.log_entry as entry", (join) =>
      join
        .onRef("entry.partnership_id", "=", "payload.partnership_id")
        .onRef("entry.position", "=", "payload.position"),
    )
    .select("payload.position")
    .where("payload.partnership_id", "=", partnership)
    .where("entry.position", "is", null)
    .execute();
  return rows.map(({ position }) => `A payload names entry ${position}, which is not in the log.`);
}

/** The key that seals entries: made once, readable by this user only, and not in the database. */
function sealingKey(workspace: Workspace): Uint8Array {
  const path = workspace.path("secret", "access-log.key");
  if (!existsSync(path)) writeAside(path, `${randomBytes(32).toString("hex")}\n`, 0o600);
  return Buffer.from(readFileSync(path, "utf8").trim(), "hex");
}

/**
 * A note of the chain's end outside the database, so that cutting its last entries off is noticed. It is written right
 * after each entry; after a crash between the two it is one entry behind, which the seals of the later entries allow.
 */
function headNote(workspace: Workspace, partnership: string, key: Uint8Array) {
  const path = workspace.path("log", "register-head.json");
  const text = (head: Head) => JSON.stringify([partnership, head.position, head.hash]);
  const read = (): Head | null | "forged" => {
    if (!existsSync(path)) return null;
    const [, position, hash, seal] =
      /^\{"position":(\d+),"hash":"(\w+)","seal":"(\w+)"\}\s*$/.exec(readFileSync(path, "utf8")) ?? [];
    const head = { position: Number(position), hash: String(hash) };
    return sealOf(key, text(head)) === seal ? head : "forged";
  };
  return {
    read,
    keep: (head: Head) => {
      // A note that was forged, or is gone, stays so: writing a new one would hide it from the next check.
      const noted = read();
      const following =
        noted === null ? head.position === 1 : noted !== "forged" && noted.position < head.position;
      if (!following) return;
      writeAside(path, `${JSON.stringify({ ...head, seal: sealOf(key, text(head)) })}\n`, 0o600);
    },
  };
}
