/** A value and the confidence interval round it, all three in the value's unit. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The share of the probability that lies outside the interval: 0.05 for a confidence of 0.95. */
export function outsideShare(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(
      `A confidence of ${confidence} means nothing: give a share between 0 and 1, such as 0.95.`,
    );
  }
  return 1 - confidence;
}

/** Refuses what cannot be a count of events: negative, infinite or not a number. Weighted counts need not be whole. */
export function requireCount(count: number, what: string): void {
  if (!(Number.isFinite(count) && count >= 0)) {
    throw new RangeError(`${count} is no ${what}: give a finite number that is not negative.`);
  }
}

/** Refuses what cannot be divided by. */
export function requirePositive(size: number, what: string): void {
  if (!(Number.isFinite(size) && size > 0)) {
    throw new RangeError(`${size} is no ${what}: give a finite number above 0.`);
  }
}
