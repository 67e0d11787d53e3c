import { createHash, createHmac } from "node:crypto";

/** One entry as it is kept. `at` is an instant in ISO text with milliseconds. */
export interface Entry {
  readonly partnership_id: string;
  readonly position: number;
  readonly at: string;
  readonly actor: string;
  readonly session_id: string | null;
  readonly action: string;
  readonly thing: string;
  /** Where it happened; null: in the installation's own partnership. */
  readonly of_partnership: string | null;
  readonly payload_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly seal: string;
}

export interface Payload {
  readonly position: number;
  readonly salt: string | null;
  readonly body: string | null;
  readonly erased_at: string | null;
}

/** The end of the chain at some moment. */
export interface Head {
  readonly position: number;
  readonly hash: string;
}

/** The entry before the first. */
export const beginning: Head = { position: 0, hash: "0".repeat(64) };

/** The hash that an entry commits to: salted, so that nobody finds an erased payload by trying. */
export function payloadHash(salt: string, body: string): string {
  return createHash("sha256").update(`${salt}\n${body}`).digest("hex");
}

type Unhashed = Omit<Entry, "hash" | "seal">;

/** Closes an entry over its own fields and the hash before it, and seals that with the workspace's key. */
export function closed(entry: Unhashed, key: Uint8Array): Entry {
  const hash = entryHash(entry);
  return { ...entry, hash, seal: sealOf(key, hash) };
}

export function sealOf(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

function entryHash(entry: Unhashed): string {
  const { partnership_id, position, at, actor, session_id, action, thing, payload_hash, previous_hash } =
    entry;
  const { of_partnership: of } = entry;
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
    // What was written before there were several partnerships keeps its hash.
    ...(of === null ? [] : [of]),
  ];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

/** Follows the chain from its beginning and keeps what is wrong with it, as sentences. */
export class Follower {
  readonly problems: string[] = [];
  last: Head = beginning;
  /** Payloads that are gone, and those whose erasure an entry records. */
  private readonly gone = new Set<number>();
  private readonly recorded = new Set<number>();
  private readonly key: Uint8Array;
  private readonly marks: readonly Head[];

  /** @param marks heads noted elsewhere, which the chain must pass through */
  constructor(key: Uint8Array, marks: readonly Head[]) {
    this.key = key;
    this.marks = marks;
  }

  take(entry: Entry, payload: Payload | undefined): void {
    const say = (what: string) => this.problems.push(`Entry ${entry.position}: ${what}`);
    const due = this.last.position + 1;
    if (entry.position !== due) say(`it stands where entry ${due} is due, so entries were removed or moved.`);
    if (entry.previous_hash !== this.last.hash) say("it does not follow from the entry before it.");
    if (entryHash(entry) !== entry.hash) say("its fields were changed after it was written.");
    if (sealOf(this.key, entry.hash) !== entry.seal)
      say("its seal is not this workspace's: it was not written by Waymark.");
    this.weigh(entry, payload, say);
    const mark = this.marks.find((each) => each.position === entry.position);
    if (mark && mark.hash !== entry.hash)
      say("it is not the entry that was noted at this position outside the register.");
    this.last = { position: entry.position, hash: entry.hash };
  }

  /** To be called after the last entry. */
  end(): readonly string[] {
    for (const mark of this.marks)
      if (mark.position > this.last.position)
        this.problems.push(
          `The log ends at entry ${this.last.position}, but reached entry ${mark.position} before: its end was cut off.`,
        );
    for (const position of this.gone)
      if (!this.recorded.has(position))
        this.problems.push(`Entry ${position}: its payload was erased, and no entry says by whom or why.`);
    return this.problems;
  }

  private weigh(entry: Entry, payload: Payload | undefined, say: (what: string) => void) {
    if (!payload) return say("its payload was removed.");
    if (payload.body === null || payload.salt === null) return void this.gone.add(entry.position);
    if (payloadHash(payload.salt, payload.body) !== entry.payload_hash)
      return say("its payload was changed after it was written.");
    if (entry.action === erasure)
      this.recorded.add((JSON.parse(payload.body) as { position: number }).position);
  }
}

/** The action of an entry that records an erased payload. */
export const erasure = "erase-payload";
