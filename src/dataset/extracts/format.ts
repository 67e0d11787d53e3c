/** How a column's text is to be read. A "code" has a list; "text" is kept as it is. */
export type ColumnType = "date" | "timestamp" | "text" | "code" | "integer" | "boolean";

/** One code of a list, with the periods in which it may be used; both ends included. */
export interface Code {
  readonly code: string;
  readonly since?: string;
  readonly until?: string;
}

export interface Column {
  /** As the agencies write it; matched without regard to case. It is the name in rows/<table>.parquet. */
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  /** An empty value is an error. */
  readonly required?: boolean;
  readonly codes?: readonly Code[];
  /** The periods in which the column is used: outside them an empty value is no error. */
  readonly since?: string;
  readonly until?: string;
  /** An identifier with a check digit or letter; a failing one is a query. */
  readonly check?: "nhs-number" | "upn";
  /** A date of something that happened in the period: the latest one tells a file's period. */
  readonly tellsPeriod?: boolean;
  /** XML only: a group whose repeated leaves become one JSON list, "Group/Leaf". */
  readonly list?: string;
  /** XML only: copied from the record that this one stands in. */
  readonly inherited?: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that together name a row: given twice is an error. */
  readonly key?: readonly string[];
  /** XML only: the element that is one record, and the table of the record in which it stands. */
  readonly element?: string;
  readonly within?: string;
}

/**
 * When a period's file is due: so many days after the period ends, or the first such day of the year
 * on or after the period's start or end.
 */
export type DueRule =
  | { readonly days: number }
  | { readonly month: number; readonly day: number; readonly after: "start" | "end" };

export type Recognition =
  /** These columns must stand in the heading. */
  | { readonly kind: "csv"; readonly columns: readonly string[] }
  | { readonly kind: "xml"; readonly root: string; readonly collection: string }
  | { readonly kind: "geojson" };

/** A small invented file and what becomes of it: test and manual at once. */
export interface WorkedExample {
  readonly name: string;
  readonly text: string;
  /** Typed rows by extracts table, without receipt, each with `row`; columns that are null may be left out. */
  readonly typed: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** "row table field severity code" of each issue, in order of row. */
  readonly issues: readonly string[];
}

/** One agency's file in one form: everything the floor knows of it. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** The role (agencies.json) of the agency that owes it. */
  readonly role: string;
  readonly cadence: string;
  readonly due: DueRule;
  /** The agreement under which it is shared. */
  readonly agreement: string;
  readonly recognised: Recognition;
  readonly tables: readonly Table[];
  /** The URL of the folder's stage.sql; absent where the rows are landed and kept, but no floor reads them. */
  readonly stage?: URL;
  readonly example: WorkedExample;
}

/** A list of codes from words with spaces between, all in force in the same periods. */
export function codes(words: string, limits: { since?: string; until?: string } = {}): Code[] {
  return words.split(/\s+/).map((code) => ({ code, ...limits }));
}

/** Whether something with these limits is in force in a period; an unknown period is taken as in force. */
export function inForce(limits: { since?: string; until?: string }, period: string | null): boolean {
  if (period === null) return true;
  const year = period.slice(0, 7);
  return (limits.since ?? "") <= year && year <= (limits.until ?? "9999-99");
}
