import type { Temporal } from "temporal-polyfill";
import type { Log } from "../log/store.ts";
import type { AccessDatabase } from "../tables.ts";

export interface Account {
  readonly id: string;
  readonly kind: "person" | "demonstration";
  readonly signInName: string;
  readonly name: string;
  readonly role: string;
  readonly hasPassword: boolean;
  readonly closedAt: string | null;
}

/** What the stores of access work with. */
export interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  now(): Temporal.Instant;
}

/** A row of access.account, without its password's hash. */
export function described(row: {
  id: string;
  kind: "person" | "demonstration";
  sign_in_name: string;
  name: string;
  role: string;
  password_hash: string | null;
  closed_at: string | null;
}): Account {
  const { id, kind, name, role } = row;
  const hasPassword = row.password_hash !== null;
  return { id, kind, name, role, signInName: row.sign_in_name, hasPassword, closedAt: row.closed_at };
}

/** A sign-in name as it is kept and compared. */
export const plain = (signInName: string) => signInName.trim().normalize("NFKC").toLowerCase();
