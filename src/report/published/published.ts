/**
 * Everything that may be published of one snapshot, and nothing else: what a report, its charts and its claims can reach.
 * Plain data, so that a test can write one down.
 */
export interface PublishedFigures {
  /** The snapshot's id. */
  readonly snapshot: string;
  /** Reporting years, the earliest first, such as 2024-25. */
  readonly years: readonly string[];
  readonly measures: readonly PublishedMeasure[];
  readonly figures: readonly PublishedFigure[];
  readonly areas: readonly PublishedArea[];
  readonly comparators: readonly Comparator[];
  /** The outlines that a map is drawn with; absent where no geography has been received. */
  readonly places?: readonly PublishedPlace[];
}

/** What a figure is: one line of the catalogue of indicators, as a reader needs it. */
export interface PublishedMeasure {
  readonly id: string;
  readonly title: string;
  /** What is counted, in the plural: referrals, children, plans. */
  readonly unit: string;
  /** 10,000 for a rate, 100 for a share, null for a count. */
  readonly per: number | null;
  readonly decimals: number;
  readonly measures: "flow" | "stock";
  readonly polarity: "up good" | "down good" | "neither";
  readonly numerator: string;
  readonly denominator: string | null;
  /** The measure of the same count per 10,000 children; null where none is declared, and for rates and shares. */
  readonly rate: string | null;
  /** The count that a share or rate rests on (its numerator's measure); its own id for a count. */
  readonly counts: string;
  /** Measures that count separate parts of this one's members. What they leave over is "the others". */
  readonly parts: readonly string[];
  /** Years of this series before and after which are not the same thing, and why. */
  readonly breaks: readonly { readonly before: string; readonly from: string; readonly why: string }[];
  /** What the partnership wants of it, where it has said so. */
  readonly target: { readonly atLeast?: number; readonly atMost?: number; readonly source: string } | null;
  readonly caveats: readonly string[];
}

/** One figure of one year. Hidden or missing: without number, interval or whatever gives them back. */
export interface PublishedFigure {
  readonly id: string;
  readonly year: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Unrounded. */
  readonly value: number | null;
  /** The 95% interval; null for a count of what was counted in full and where none is declared. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** As it is printed: "1,504", "12.9%", "250.0"; "c" where it is hidden. */
  readonly display: string;
  readonly status: "final" | "provisional" | "missing";
  readonly hidden: boolean;
  readonly caveats: readonly string[];
}

/** A count of one area, safe beside the whole and beside every other area of the same figure. */
export interface PublishedArea {
  /** The count's own, also where only its rate is drawn on a map: referrals, not referrals-rate. */
  readonly id: string;
  readonly year: string;
  readonly code: string;
  readonly name: string;
  readonly count: number | "c";
  readonly population: number | null;
}

/** The same measure elsewhere, as somebody else published it. */
export interface Comparator {
  readonly id: string;
  readonly year: string;
  readonly than: "england" | "neighbours";
  readonly value: number;
  /** As it was printed there. */
  readonly display: string;
  readonly source: string;
}

/** One area of the map, by the code that `areas` uses. */
export interface PublishedPlace {
  readonly code: string;
  readonly name: string;
  /** Rings of corners in metres, east and north. */
  readonly outline: readonly (readonly (readonly number[])[])[];
}
