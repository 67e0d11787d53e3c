import { rate, wilson } from "../../kit/statistics/index.ts";
import type { Measure } from "./definition.ts";
import { ratioText, withCommas } from "./rounding.ts";

/** What was counted for one measure and one year; null where it could not be. */
export interface Counted {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Unrounded: a per cent is of 100, a rate of 10,000. */
  readonly value: number | null;
  /** The 95 % interval: Wilson's for a share, Byar's (exact under 10) for a rate; null for a count. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rounded half up, as the Department publishes it: 1,504, 250.0, 12.9%, 119. Empty where there is no value. */
  readonly display: string;
}

const confidence = 0.95;
const nothing = { value: null, lower: null, upper: null, display: "" };

/** The figure that was counted. A share of nothing, or a rate of nobody, has no value: it is not 0. */
export function figureOf(measure: Measure, counted: Counted): Figure {
  const { numerator, denominator } = counted;
  if (numerator === null) return { numerator, denominator, ...nothing };
  const { kind, per, decimals } = measure;
  if (per === null) {
    const display = withCommas(numerator);
    return { numerator, denominator: null, value: numerator, lower: null, upper: null, display };
  }
  if (denominator === null || denominator === 0) return { numerator, denominator, ...nothing };
  const text = ratioText(numerator, denominator, per, decimals);
  if (kind === "rate") {
    const interval = rate({ events: numerator, population: denominator, per, confidence });
    return { numerator, denominator, ...interval, display: text };
  }
  const { lower, upper } = wilson(numerator, denominator, confidence);
  const percent = { value: (per * numerator) / denominator, lower: per * lower, upper: per * upper };
  return { numerator, denominator, ...percent, display: `${text}%` };
}
