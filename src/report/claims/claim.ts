/** A sentence, or part of one, and what its writer says that it rests on. */
export interface Claim {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** true: the published figures bear it out. false: they say otherwise. unsupported: they say too little for these words. */
export type Verdict = "true" | "false" | "unsupported";

/** One published cell that a claim rests on. */
export interface Use {
  readonly id: string;
  readonly year: string;
  /** The code of an area, where the cell is one area's. */
  readonly area?: string;
  /** Whose published figure it is, where it is not ours. */
  readonly than?: "england" | "neighbours";
}

/** A wording that the figures do bear out, and the attributes that it is bound by. */
export interface Offer {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** A sentence or a few, for the person who wrote the claim. */
  readonly why: string;
  /** What could be written instead; null where the claim is true or nothing true is known. */
  readonly wording: string | null;
  /** The same with its attributes, ready to be put in the claim's place. */
  readonly offer: Offer | null;
  /** Every published cell that was read. */
  readonly uses: readonly Use[];
}

/** What speaks against a claim. */
export interface Objection {
  readonly verdict: "false" | "unsupported";
  readonly why: string;
}

export const untrue = (why: string): Objection => ({ verdict: "false", why });
export const unsupported = (why: string): Objection => ({ verdict: "unsupported", why });
