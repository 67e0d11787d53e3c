import type { Root } from "mdast";

/** A report as it was written: what its first lines say of it, its text as a tree, and what is wrong with how it is written. */
export interface Source {
  readonly front: Front;
  /** CommonMark with tables and directives; without invisible characters. Positions are those of the file. */
  readonly tree: Root;
  readonly unbound: readonly Unbound[];
  readonly allowed: readonly Allowed[];
  readonly problems: readonly Problem[];
}

/** What stands between two lines of three hyphens at the top. */
export interface Front {
  readonly title: string | null;
  readonly kind: Kind;
  /** The reporting year: 2024-25. */
  readonly year: string | null;
  /** The id of the snapshot that the report is pinned to; null: the current one. */
  readonly snapshot: string | null;
  /** The hash of the public record that it is pinned to; null: the current one. */
  readonly record: string | null;
  /** Every key but `allow`, as written. */
  readonly values: Readonly<Record<string, string>>;
  /** The line of each key. */
  readonly lines: Readonly<Record<string, number>>;
  readonly allow: readonly Allowed[];
}

export const kinds = ["yearly-report", "cover", "paper"] as const;
export type Kind = (typeof kinds)[number];

/** Something that is written wrongly, and what to write instead. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** Words that state a quantity or a direction and are bound to no evidence. */
export interface Unbound {
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly sentence: string;
  readonly why: string;
}

/** Words that somebody let stand without evidence, and why. */
export interface Allowed {
  readonly text: string;
  readonly why: string;
  readonly line: number;
}
