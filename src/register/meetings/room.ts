import type { Temporal } from "temporal-polyfill";
import type { Shell } from "../../kit/web/index.ts";
import type { Entity, Papers, RecordsOf } from "../grammar/index.ts";

/** What the pages about meetings are made from. */
export interface Room {
  readonly shell: Shell;
  readonly recordsOf: RecordsOf;
  readonly papers: Papers;
  /** Everything that the register keeps: decisions and actions are found there by name. */
  readonly entities: readonly Entity[];
  /** What the installation's own partnership is called. */
  readonly partnershipName: string;
  now(): Temporal.Instant;
}

/** A kind of record that another room keeps. */
export function entityNamed(entities: readonly Entity[], name: string): Entity {
  const found = entities.find((each) => each.name === name);
  if (!found) throw new Error(`"${name}" is not in the catalogue.`);
  return found;
}

export const hrefOf = (reference: string, page = "") =>
  `/meetings/${reference}${page === "" ? "" : `/${page}`}`;
