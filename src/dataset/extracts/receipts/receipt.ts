/** What is known of one received file: receipt.json in its folder. */
export interface Receipt {
  /** The SHA-256 of the file's bytes. */
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly agency: string;
  /** "2024-25", "2026-27-q1", or null where neither the file nor its sender says. */
  readonly period: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  /** The instant of landing, UTC. */
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** The civil day on which it came to the partnership. */
  readonly receivedOn: string;
  readonly bytes: number;
  /** All records, over all tables. */
  readonly rows: number;
  readonly tables: readonly ReceivedTable[];
  /** The SHA-256 of each file in rows/: figures come from them. */
  readonly rowFiles: Readonly<Record<string, string>>;
  readonly issues: { readonly error: number; readonly query: number };
  readonly provisional: boolean;
  /** Order of arrival, from 1. */
  readonly position: number;
  /** The same bytes sent again: for another period, as two years without a row may be alike, or as final after a draft. */
  readonly alsoFor?: readonly Delivery[];
}

/** What is known of a file that came once more, for another period or as final. */
export interface Delivery {
  readonly period: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly receivedOn: string;
  readonly provisional: boolean;
}

/** A receipt once for each time that something new was said of it. */
export function deliveriesOf(receipt: Receipt): Receipt[] {
  return [receipt, ...(receipt.alsoFor ?? []).map((delivery) => ({ ...receipt, ...delivery }))];
}

export interface ReceivedTable {
  readonly name: string;
  readonly rows: number;
  /** Columns of the file that the format does not know; they are landed all the same. */
  readonly extra: readonly string[];
}
