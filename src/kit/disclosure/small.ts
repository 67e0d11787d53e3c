/** The counts that are too small to show, both ends included. */
export interface Small {
  readonly low: number;
  readonly high: number;
}

/** Counts of 1 to 5 are hidden and true zeros shown, as the Department for Education does for councils' figures. */
export const oneToFive: Small = { low: 1, high: 5 };

export function isSmall(count: number, small: Small): boolean {
  return count >= small.low && count <= small.high;
}
