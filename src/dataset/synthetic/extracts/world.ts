import type { Acquaintance } from "../agencies/acquaintance.ts";
import type { ContactLife } from "../agencies/contacts.ts";
import type { EarlyHelpLife } from "../agencies/early-help.ts";
import type { HealthReviewLife } from "../agencies/health.ts";
import type { NotificationLife } from "../agencies/police.ts";
import type { Day } from "../life.ts";
import type { WriteDown } from "../recording/record.ts";
import type { Census } from "./school-census.ts";

/** A year from 1 April, or a part of one, that a file speaks of. */
export interface Period {
  /** 2024-25, or 2026-27-q1. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

/** Everything that happened, and how agencies write it down. */
export interface World {
  readonly known: Acquaintance;
  readonly contacts: readonly ContactLife[];
  readonly earlyHelp: readonly EarlyHelpLife[];
  readonly notifications: readonly NotificationLife[];
  readonly reviews: readonly HealthReviewLife[];
  readonly writeDown: WriteDown;
  /** The school census of the January in a period. */
  readonly censusIn: (period: Period) => Census;
}

/** Who a person-level record is about: what only the truth knows. */
export interface Attested {
  readonly person: number;
  /** "before" and "after" an adoption are one person whom nobody may join. */
  readonly identity: "" | "before" | "after";
  /** The table of docs/tables.md in which the record will stand. */
  readonly source: string;
  readonly ownId: string;
}

export type Field = string | number;

/** A row of a file, with whom it is about where it names a person. */
export interface Line {
  readonly fields: readonly Field[];
  readonly about?: Attested;
}

/** How a sender writes dates in this file. */
export type Dates = (day: Day | null) => string;

/** One file of one period: its heading, and its rows as they are made. */
export interface Extract {
  readonly format: string;
  readonly agency: string;
  readonly heading: readonly string[];
  lines(world: World, period: Period, dates: Dates): Iterable<Line>;
}
