/** Round numbers from 0 up to just above `most`, about `count` of them: 0, 500, 1,000, ... */
export function ticksFromZero(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10) * power;
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
  return ticks.map((each) => Number(each.toPrecision(12)));
}

/** Maps [from, to] onto [start, end], in a straight line. */
export function linear(domain: readonly [number, number], range: readonly [number, number]) {
  const [from, to] = domain;
  const [start, end] = range;
  return (value: number) => (to === from ? start : start + ((value - from) / (to - from)) * (end - start));
}
