import type { ColumnType, Generated, Kysely, Transaction } from "kysely";
import type { PartnershipKind } from "./partnerships/partnership.ts";

/** The tables of access in migrations/0001, 0003 and 0004. Days and instants are ISO text. */
export type AccessTables = {
  "access.account": {
    id: Generated<string>;
    partnership_id: string;
    kind: "person" | "demonstration";
    sign_in_name: string;
    name: string;
    role: string;
    password_hash: string | null;
    password_set_at: string | null;
    made_at: string;
    made_by: string | null;
    closed_at: string | null;
    closed_by: string | null;
  };
  "access.invitation": {
    token_hash: string;
    partnership_id: string;
    account_id: string;
    made_at: string;
    expires_at: string;
    used_at: string | null;
  };
  "access.session": {
    id: Generated<string>;
    partnership_id: string;
    account_id: string;
    token_hash: string;
    began_at: string;
    seen_at: string;
    ended_at: string | null;
    ended_why: string | null;
    sits_in: string | null;
  };
  "access.partnership": {
    id: string;
    mark: string;
    name: string;
    kind: PartnershipKind;
    began_on: string;
    ended_on: string | null;
    withdrawn_at: string | null;
  };
  "access.succession": { predecessor: string; successor: string; on_day: string };
  "access.ancestry": { partnership_id: string; ancestor_id: string };
  "access.seat": {
    id: Generated<string>;
    account_id: string;
    partnership_id: string;
    role: string;
    given_at: string;
    given_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
  };
  "access.attempt": {
    id: Generated<number>;
    partnership_id: string;
    sign_in_name: string;
    address: string;
    at: string;
    succeeded_at: string | null;
  };
  "access.purpose": {
    id: Generated<string>;
    partnership_id: string;
    session_id: string;
    account_id: string;
    kind: string;
    words: string;
    recorded_at: string;
    expires_at: string;
    ended_at: string | null;
  };
  "access.log_entry": {
    partnership_id: string;
    position: number;
    at: string;
    actor: string;
    session_id: string | null;
    action: string;
    thing: string;
    of_partnership: string | null;
    payload_hash: string;
    previous_hash: string;
    hash: string;
    seal: string;
  };
  "access.log_payload": {
    partnership_id: string;
    position: number;
    salt: string | null;
    body: string | null;
    erased_at: ColumnType<string | null, string | null | undefined, string | null>;
  };
  "access.log_head": { partnership_id: string; position: number; hash: string };
};

export type AccessDatabase = Kysely<AccessTables>;
export type AccessTransaction = Transaction<AccessTables>;
