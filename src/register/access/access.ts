import type { Temporal } from "temporal-polyfill";
import type { Register } from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Accounts, accountsOf } from "./accounts/store.ts";
import { type Log, openLog } from "./log/store.ts";
import { type Partnerships, partnershipsOf } from "./partnerships/store.ts";
import { policy, type Rule } from "./policy.ts";
import { type Purposes, purposesOf } from "./purpose/store.ts";
import { type Seats, seatsOf } from "./seats/store.ts";
import { type Sessions, sessionsOf } from "./sessions/store.ts";
import type { AccessTables } from "./tables.ts";

/** Who may come in, who is in, what for, and what they did. */
export interface Access {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly partnerships: Partnerships;
  readonly seats: Seats;
  readonly purposes: Purposes;
  readonly log: Log;
  /** The whole table of who may do what. */
  readonly policy: readonly Rule[];
  /** True where everybody in the workspace is invented, so that a demonstration account opens by one click. */
  readonly invented: boolean;
}

/** @param rules what the register's entities add to the policy */
export function openAccess(
  register: Register,
  workspace: Workspace,
  now: () => Temporal.Instant,
  rules: readonly Rule[] = [],
): Access {
  const db = register.db.withTables<AccessTables>();
  const log = openLog(db, workspace, now);
  const { partnership, invented = false } = workspace.settings;
  return {
    log,
    invented,
    policy: [...policy, ...rules],
    accounts: accountsOf({ db, log, partnership, now }),
    sessions: sessionsOf({ db, log, partnership, invented, now }),
    partnerships: partnershipsOf({ db, log, partnership, now }),
    seats: seatsOf({ db, log, partnership, now }),
    purposes: purposesOf({ log, partnership, now }),
  };
}
