/**
 * A line of straight pieces as the dashes that it is drawn with, each a piece of its own: few programs read a metafile's broken
 * pens. Without a pattern, and where it has curves, it stays as it is.
 */
export function dashed(d: string, pattern: string | undefined): string {
  if (pattern === undefined || /[CZ]/.test(d)) return d;
  const lengths = pattern.split(" ").map(Number);
  const corners = Array.from(
    d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g),
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const pieces: string[] = [];
  let [at, left] = [0, lengths[0] ?? 1];
  for (const [number, [endX, endY]] of corners.entries()) {
    const [startX, startY] = corners[number - 1] ?? [endX, endY];
    const whole = Math.hypot(endX - startX, endY - startY);
    for (let gone = 0; gone < whole; ) {
      const step = Math.min(left, whole - gone);
      const point = (along: number) =>
        `${round(startX + ((endX - startX) * along) / whole)} ${round(startY + ((endY - startY) * along) / whole)}`;
      if (at % 2 === 0) pieces.push(`M${point(gone)}L${point(gone + step)}`);
      gone += step;
      left -= step;
      if (left > 0) continue;
      at += 1;
      left = lengths[at % lengths.length] ?? 1;
    }
  }
  return pieces.join("");
}

const round = (length: number) => Math.round(length * 10) / 10;
