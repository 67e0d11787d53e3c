import type { Root } from "mdast";
import type { PlacedRow } from "../blocks/index.ts";
import type { Use, Verdict } from "../claims/index.ts";
import type { Allowed, Front, Kind, Unbound } from "../source/index.ts";

/** A report with every figure resolved and every claim judged: what outputs are made of, and what its check found. */
export interface Compiled {
  readonly title: string;
  readonly kind: Kind;
  readonly front: Front;
  /** Plain mdast with drawings; sections without evidence are left out, the appendix of figures stands at the end. */
  readonly document: Root;
  readonly check: Check;
  /** Every published cell that it rests on, once. */
  readonly uses: readonly Use[];
  /** The rows of figures.csv, in the order of the text. */
  readonly figuresUsed: readonly PlacedRow[];
}

export interface Check {
  readonly claims: readonly JudgedClaim[];
  /** How many figures, charts, tables and maps were resolved. */
  readonly figures: number;
  readonly unbound: readonly Unbound[];
  readonly problems: readonly CheckProblem[];
  readonly requirements: readonly RequirementCheck[];
  readonly allowed: readonly Allowed[];
}

export interface JudgedClaim {
  /** Its number in the text: c1, c2. */
  readonly id: string;
  /** The heading that it stands under; empty before the first. */
  readonly section: string;
  readonly text: string;
  readonly verdict: Verdict;
  readonly why: string;
  /** What could truly be written instead. */
  readonly wording: string | null;
  readonly line: number;
}

/** Something that is written wrongly or cannot be shown, and what to write instead. */
export interface CheckProblem {
  readonly line: number;
  readonly why: string;
}

/** One item of what the guidance asks of the year's report. */
export interface RequirementCheck {
  readonly id: string;
  readonly title: string;
  readonly standing: "printed" | "not yet recorded";
  readonly why: string;
  /** The headings of the sections that answer it, printed ones first; null where none does. */
  readonly section: string | null;
}

/** Whether nothing stands in the way of building it. An item not yet recorded stands in nobody's way: it is named as such. */
export const inOrder = ({ claims, unbound, problems }: Check): boolean =>
  problems.length === 0 && unbound.length === 0 && claims.every(({ verdict }) => verdict === "true");
