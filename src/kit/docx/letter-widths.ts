/**
 * The widths of Arial's letters from the space to the tilde, in thousandths of the size: those of Helvetica in Adobe's
 * published metrics for the standard fonts, which Arial shares.
 */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** How far each letter moves on, in the unit of `size`; bold ones a little further. */
export function widthsIn(words: string, size: number, heavy: boolean): number[] {
  return Array.from({ length: words.length }, (_, at) => {
    const width = widths[words.charCodeAt(at) - 32] ?? 556;
    return Math.round((width / 1000) * size * (heavy ? 1.06 : 1));
  });
}
