import type { Break } from "../journey/index.ts";
import type { Example } from "./example.ts";

/** The part of a child's journey, or of the partnership's own work, that an indicator speaks of; pages group by it, in this order. */
export const stages = [
  "Population",
  "Front door",
  "Assessment",
  "Child in need",
  "Child protection",
  "Looked after",
  "Partnership business",
] as const;

/**
 * What an indicator says of itself. Its SQL lies beside it as `<id>.sql`, reads `journey` only, and gives one row for
 * each member in $first_day..$last_day: kind, record, child, la_child_id, on_date (the day on which the member's home
 * is looked up) and counted (false: in the denominator only).
 */
export interface Indicator {
  /** The series' name, the folder's name and the SQL file's name. */
  readonly id: string;
  readonly title: string;
  readonly stage: (typeof stages)[number];
  readonly question: string;
  readonly numerator: string;
  /** null where the figure is a count; its rates and shares say theirs in `derived`. */
  readonly denominator: string | null;
  /** What one member is, in the plural: referrals, children, plans. */
  readonly unit: string;
  /** What makes two members two: a child may recur among referrals, never among children at 31 March. */
  readonly caseNotion: string;
  /** A flow counts what happens in the year, a stock what is so on its last day. */
  readonly measures: "flow" | "stock";
  readonly polarity: Polarity;
  readonly sourceFields: readonly string[];
  /** Figures to be read beside this one, since it can look better while they get worse. */
  readonly counterIndicators: readonly string[];
  readonly owner: string;
  /** What a reader must know about every year's figure. */
  readonly caveats: readonly string[];
  /** The formats of extracts whose return for the year it cannot do without. */
  readonly restsOn: readonly string[];
  /** The formats whose return must be there as well, although no member stands in it. */
  readonly readsToo?: readonly string[];
  /** The part of the threshold document that decides whom it counts: where that changed, the series breaks. */
  readonly judgedBy?: Break["of"];
  /** True where the year before must have been received too (a re-referral looks back twelve months). */
  readonly needsYearBefore?: boolean;
  readonly value: OwnValue;
  readonly derived: readonly Derived[];
  /** Indicators that count separate parts of this one's members; what they leave over can be worked out. */
  readonly parts?: readonly string[];
  /** False for a figure that counts no child and nothing done to one (meetings, decisions): the gate lets it pass. */
  readonly aboutChildren?: boolean;
  readonly examples: readonly Example[];
}

/**
 * count: the members counted. per cent: those counted, of all its members. total: what arrives counted already (no
 * member is a child); its SQL gives area, amount, receipt and row instead.
 */
type OwnValue =
  | { readonly kind: "count" }
  | { readonly kind: "per cent"; readonly decimals: number }
  | { readonly kind: "total" };

type Polarity = "up good" | "down good" | "neither";

/** A rate over the population aged 0 to 17, or a share of another indicator's members. */
type Derived =
  | { readonly kind: "rate"; readonly title: string; readonly decimals: number; readonly polarity?: Polarity }
  | {
      readonly kind: "share";
      readonly title: string;
      readonly of: string;
      readonly decimals: number;
      readonly polarity?: Polarity;
    };

/** One figure that can be asked for by id: an indicator's own, or one of its rates and shares. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly indicator: Indicator;
  readonly kind: OwnValue["kind"] | Derived["kind"];
  readonly decimals: number;
  readonly polarity: Polarity;
  /** The indicator whose members or number are the denominator; null for a count and where the SQL gives both. */
  readonly of: string | null;
  /** 10,000 for a rate, 100 for a share, null for a count. */
  readonly per: number | null;
  readonly numerator: string;
  readonly denominator: string | null;
}

/** The figures that one indicator gives: its own first, then its rates and shares. */
export function measuresOf(indicator: Indicator, titled: (id: string) => string): readonly Measure[] {
  const { id, title, value, polarity, numerator, denominator } = indicator;
  const percent = value.kind === "per cent";
  const own: Measure = {
    ...{ id, title, indicator, polarity, numerator, denominator, kind: value.kind, of: null },
    ...{ decimals: percent ? value.decimals : 0, per: percent ? 100 : null },
  };
  return [own, ...indicator.derived.map((each) => derivedMeasure(own, each, titled))];
}

function derivedMeasure(own: Measure, derived: Derived, titled: (id: string) => string): Measure {
  const { title, decimals, kind } = derived;
  const from = {
    ...own,
    id: `${own.id}-${kind}`,
    title,
    decimals,
    polarity: derived.polarity ?? own.polarity,
  };
  return derived.kind === "rate"
    ? { ...from, kind: "rate", of: population, per: 10_000, denominator: rateDenominator }
    : { ...from, kind: "share", of: derived.of, per: 100, denominator: titled(derived.of) };
}

/** The series that every rate is divided by. */
export const population = "population-0-17";

const rateDenominator =
  "Children aged 0 to 17 living in the area at the middle of the year that precedes the period's end (mid-2024 for 2024-25)";
