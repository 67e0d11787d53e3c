import type { Compiled } from "../compile/index.ts";

/** What outputs take of a compiled report or paper. */
export type Printable = Pick<Compiled, "title" | "kind" | "document" | "figuresUsed">;

/** What a document says of itself beside its text. */
export interface Imprint {
  /** The civil day that it is of, ISO: the date of its files, so that the same input gives the same bytes. */
  readonly day: string;
  /** Whose it is: the partnership's name. */
  readonly from: string;
  /** What must be seen on every page: Draft, Not for publication. */
  readonly standing?: string;
  /** True where that is a warning. */
  readonly attention?: boolean;
  /** What a reader looks for first, each with its label. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
}

const words = {
  "yearly-report": "Yearly report",
  cover: "Report to a committee",
  paper: "Paper",
} as const;

/** What kind of paper it is, above its title; nothing where the title begins with it. */
export const kindWords = ({ kind, title }: Pick<Printable, "kind" | "title">): string =>
  title.toLowerCase().startsWith(words[kind].toLowerCase()) ? "" : words[kind];

/** A list of contents stands where a reader must find the way: not in a paper of a few pages. */
export const hasContents = ({ kind }: Pick<Printable, "kind">): boolean => kind === "yearly-report";
