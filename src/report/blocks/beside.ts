import type { Point } from "../../kit/charts/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import { beyond } from "./rows.ts";

/** The same measure elsewhere, over the same years. */
export interface Beside {
  /** As a table has it. */
  readonly name: string;
  /** As there is room for at the end of a line. */
  readonly short: string;
  readonly points: readonly Point[];
  readonly uses: readonly Use[];
}

/** England and the statistical neighbours, each where a figure of it is held for one of these years. */
export function besideIn(
  id: string,
  years: readonly string[],
  { comparators }: PublishedFigures,
): readonly Beside[] {
  return (["england", "neighbours"] as const).flatMap((than) => {
    const known = comparators.filter(
      (each) => each.id === id && each.than === than && years.includes(each.year),
    );
    if (known.length === 0) return [];
    const points = years.map((year): Point => {
      const found = known.find((each) => each.year === year);
      const none = { lower: null, upper: null };
      if (!found) return { year, value: null, ...none, display: "–", standing: "missing" };
      return { year, value: found.value, ...none, display: found.display, standing: "final" };
    });
    const uses = known.map(({ year }): Use => ({ id, year, than }));
    return [{ name: beyond[than], short: than === "england" ? "England" : "Neighbours", points, uses }];
  });
}
