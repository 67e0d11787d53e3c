/**
 * n / d x per, rounded half up to `decimals` in whole numbers only, as text: 12.85 gives 12.9 whatever its binary form.
 * @param n, d whole numbers, d above 0
 */
export function ratioText(n: number, d: number, per: number, decimals: number): string {
  const scaled = BigInt(n) * BigInt(per) * 10n ** BigInt(decimals);
  const halves = (2n * scaled + BigInt(d)) / (2n * BigInt(d));
  const digits = halves.toString().padStart(decimals + 1, "0");
  const whole = withCommas(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

/** A whole number as published: 1504 is "1,504". */
export const withCommas = (number: number | string): string =>
  String(number).replace(/\B(?=(\d{3})+$)/g, ",");
