import { z } from "zod";
import type { Entity } from "../entity.ts";
import { referenceShape } from "../room.ts";

/** What a list was asked for: by its address, so that a list can be kept and sent. */
export interface Query {
  /** A state's name; "waiting": whatever still is to be done about; "any"; "retired": what was taken out of use. */
  readonly state: string;
  readonly owner: string;
  readonly overdue: boolean;
  /** Words to find in the name, or a reference. */
  readonly words: string;
  readonly sort: Sort;
  readonly page: number;
  /** The partnership that it came from, whose list this is; absent: one's own. */
  readonly of?: string;
}

const sorts = ["due", "newest", "changed"] as const;
export type Sort = (typeof sorts)[number];

/** What a list may be asked for beside a state; no state has one of these names. */
export const beyondStates = ["waiting", "any", "retired"] as const;

export const pageLength = 25;

const asked = z.object({
  state: z.string().max(40).catch(""),
  owner: z.string().trim().max(100).catch(""),
  overdue: z
    .literal("yes")
    .transform(() => true)
    .catch(false),
  words: z.string().trim().max(100).catch(""),
  sort: z.enum(sorts).catch("due"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  of: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .optional()
    .catch(undefined),
});

/** What a list shows where nothing else is asked for: of a partnership that ended, nothing waits. */
const usual = (of: string | undefined) => (of ? "any" : "waiting");

/** Reads a list's address; what makes no sense there is left out. */
export function queryOf(entity: Entity, given: Readonly<Record<string, string>>): Query {
  const { of, ...query } = asked.parse(given);
  const known = query.state in entity.states || (beyondStates as readonly string[]).includes(query.state);
  return { ...query, state: known ? query.state : usual(of), ...(of ? { of } : {}) };
}

/**
 * What is meant by the words that are looked for: a record by its reference, or names that hold every one of these parts, in
 * the patterns of SQL. Ten parts at most.
 */
export function soughtIn(words: string): {
  readonly reference: string | null;
  readonly parts: readonly string[];
} {
  const upper = words.toUpperCase();
  if (new RegExp(`^${referenceShape}$`).test(upper)) return { reference: upper, parts: [] };
  const parts = words.split(/\s+/).filter((part) => part !== "");
  return { reference: null, parts: parts.slice(0, 10).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`) };
}

/** The address of the same list with something changed. */
export function addressOf(path: string, query: Query, change: Partial<Query>): string {
  const { state, owner, overdue, words, sort, page, of } = { ...query, ...change };
  const parts = new URLSearchParams();
  if (of) parts.set("of", of);
  if (state !== usual(of)) parts.set("state", state);
  if (owner) parts.set("owner", owner);
  if (overdue) parts.set("overdue", "yes");
  if (words) parts.set("words", words);
  if (sort !== "due") parts.set("sort", sort);
  if (page > 1) parts.set("page", String(page));
  const text = parts.toString();
  return text ? `${path}?${text}` : path;
}
