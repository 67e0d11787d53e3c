/** A fraction of whole numbers, so that 12.85 rounds half up to 12.9 whatever its binary form. `d` is above 0. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** @throws RangeError for a number that is not whole and for a divisor of 0 */
export function exact(n: number | bigint, d: number | bigint = 1): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("Nothing can be divided by 0.");
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** "1,504" or "12.9" as it is written. @throws SyntaxError where it is no decimal number */
export function exactly(text: string): Exact {
  const [whole = "", decimals = ""] = text.replaceAll(",", "").split(".");
  return { n: BigInt(`${whole}${decimals}`), d: 10n ** BigInt(decimals.length) };
}

export const minus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
/** @throws RangeError where `b` is 0 */
export const over = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n);
export const size = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a);
export const sign = (a: Exact): -1 | 0 | 1 => (a.n === 0n ? 0 : a.n < 0n ? -1 : 1);
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => sign(minus(a, b));
export const asNumber = (a: Exact): number => Number(a.n) / Number(a.d);

/** Rounded half up, away from 0, to so many decimals. */
export function halfUp(a: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const { n, d } = size(a);
  const rounded = (2n * n * scale + d) / (2n * d);
  return { n: a.n < 0n ? -rounded : rounded, d: scale };
}

/** Rounded half up and written as published: 1,504 or 24.6, without a sign. */
export function written(a: Exact, decimals: number): string {
  const digits = size(halfUp(a, decimals))
    .n.toString()
    .padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}
