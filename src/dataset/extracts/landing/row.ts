/** One record as received: null where the file has nothing. */
export interface ReceivedRow {
  readonly table: string;
  readonly row: number;
  readonly line: number;
  /** In the order of the table's columns. */
  readonly values: readonly (string | null)[];
}

export type Severity = "error" | "query";

/** Something that the sender should put right (error) or look at (query). */
export interface Issue {
  /** 0 where it is about the whole file. */
  readonly row: number;
  readonly table: string;
  readonly field: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** What a reader of XML or GeoJSON gives while it reads. */
export interface Reading {
  row(row: ReceivedRow): void;
  issue(issue: Issue): void;
}

/** What a file says of itself, as received. */
export interface SelfDescription {
  readonly referenceDate: string | null;
  readonly year: string | null;
}
