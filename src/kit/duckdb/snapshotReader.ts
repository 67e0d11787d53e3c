import type { Value } from "./database.ts";

/** One immutable database that is read, never written; who holds it may keep it, a newer one stands beside it. */
export interface SnapshotReader {
  readonly id: string;
  /** The instant when it was built, ISO in UTC. */
  readonly builtAt: string;
  /** The civil day that it was built for, ISO: what lies after it had not happened. */
  readonly day: string;
  /** The hash of the code that made it. */
  readonly codeVersion: string;
  rows<T extends object>(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<T[]>;
}

/** Where a reader comes from: always the newest snapshot, null before the first. */
export interface SnapshotSource {
  current(): Promise<SnapshotReader | null>;
}
