import type { PublishedFigures } from "../published/index.ts";
import type { Asked, AttributeName } from "./attributes.ts";
import type { Cell } from "./cells.ts";
import type { Objection, Offer, Use, Verdict } from "./claim.ts";
import type { Direction, Fact } from "./facts.ts";
import type { Family } from "./words.ts";

/** What one thing that `says` can say needs, carries and means. Adding one is an entry here and a line in the catalogue. */
export interface Predicate {
  readonly says: string;
  /** Other words for it that a writer may use. */
  readonly alsoSays: readonly string[];
  /** One sentence of the manual: when it is true. */
  readonly means: string;
  readonly needs: readonly AttributeName[];
  readonly may: readonly AttributeName[];
  /** The words that the text may hold besides numbers and names. */
  readonly carries: readonly Family[];
  readonly judge: (asked: Asked, figures: PublishedFigures) => Finding;
  readonly examples: readonly WorkedExample[];
}

/** What the figures say of the claim, before its text is read. */
export interface Finding {
  readonly objections: readonly Objection[];
  readonly cells: readonly Cell[];
  readonly uses: readonly Use[];
  readonly facts: readonly Fact[];
  readonly direction: Direction | null;
  /** Why it is true, where it is. */
  readonly why: string;
  readonly offer: Offer | null;
  /** Years the text may name besides those of the cells. */
  readonly years?: readonly string[];
}

export interface WorkedExample {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
}

/** Nothing could be read, and why. */
export function unreadable(
  objection: Objection,
  uses: readonly Use[] = [],
  offer: Offer | null = null,
): Finding {
  return { objections: [objection], cells: [], uses, facts: [], direction: null, why: "", offer };
}

export const kept = (objections: readonly (Objection | null)[]): readonly Objection[] =>
  objections.filter((each) => each !== null);
