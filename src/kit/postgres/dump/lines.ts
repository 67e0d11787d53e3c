/**
 * A dump of a register is lines of JSON: a First, then for each table an About and its rows (lists of the columns' words,
 * null for null), then the Sequences, then the Last. Without the Last it was cut off.
 */
export interface First {
  readonly register: 1;
  /** The steps of migrations/ that had been taken, in order. */
  readonly steps: readonly string[];
}

export interface About {
  /** Schema and name, quoted as SQL wants them. */
  readonly table: string;
  readonly columns: readonly string[];
}

export interface Sequence {
  readonly sequence: string;
  readonly last: string;
  readonly called: boolean;
}

export interface Last {
  readonly tables: number;
  readonly rows: number;
}
