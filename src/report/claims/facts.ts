import type { Exact } from "./exact.ts";

/** Which way the judged numbers went, or stand to what they are compared with. */
export type Direction = "up" | "down" | "level";

/**
 * What a number of a claim can be: the value of the year it speaks of (is) or of the year it starts from (was), the
 * difference of the two, what was counted and of how many, a place in an order, a target, another's value, a part of a change.
 */
export type Role =
  | "is"
  | "was"
  | "difference"
  | "counted"
  | "of"
  | "place"
  | "target"
  | "elsewhere"
  | "part"
  | "years";

/** A number that the published figures, or the claim's own checked attributes, give: a text may print no other. */
export interface Fact {
  readonly role: Role;
  readonly kind: "number" | "per cent" | "points" | "times" | "place" | "duration";
  readonly value: Exact;
  /** True where the text must print it digit for digit: a count, or what the attributes say. Else rounding half up will do. */
  readonly whole: boolean;
  readonly year: string | null;
  /** Of a difference: which way, so that "18 fewer" is not 18 more. */
  readonly way?: Direction;
  /** How a reason names it: "the number in 2024-25". */
  readonly words: string;
}
