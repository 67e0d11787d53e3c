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

/** The words of a state of any kind of record. */
export function entityNamed(entities: readonly Entity[], name: string): Entity {
  const found = entities.find((each) => each.name === name);
  if (!found) throw new Error(`"${name}" is not in the catalogue.`);
  return found;
}

/** Every record of a kind, or all that are open. */
export const all = {
  any: { state: "any", owner: "", overdue: false, words: "", sort: "newest", page: 1 },
  open: { state: "waiting", owner: "", overdue: false, words: "", sort: "due", page: 1 },
} as const;

export const hrefOf = (reference: string, page = "") =>
  `/meetings/${reference}${page === "" ? "" : `/${page}`}`;
