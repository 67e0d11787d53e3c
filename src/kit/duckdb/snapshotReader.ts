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

/** A snapshot that an earlier version of the program built, which lacks what is asked of it. Its message says what to do. */
export class LacksWhatIsAsked extends Error {
  constructor(id: string, cause: unknown) {
    super(
      `The snapshot ${id} was built by an earlier version of Waymark and lacks what this needs: build it again ("waymark build").`,
      { cause },
    );
  }
}

/** The same answers; where a table or a column is not there, the reason in words. */
export function sayingWhatLacks(id: string, rows: SnapshotReader["rows"]): SnapshotReader["rows"] {
  return (sql, parameters) =>
    rows<never>(sql, parameters).catch((error: unknown) => {
      const lacks = /^(Catalog Error|Binder Error: (Referenced column|Table ".*" does not have a column))/;
      throw error instanceof Error && lacks.test(error.message) ? new LacksWhatIsAsked(id, error) : error;
    });
}
