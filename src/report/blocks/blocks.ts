import type { RootContent } from "mdast";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import { chartOf } from "./chart.ts";
import { mapOf } from "./map.ts";
import { type FigureRow, figureRows } from "./rows.ts";
import { tableOf } from "./table.ts";

/** A line such as ::chart{indicator="referrals" kind="bars"} of a report's source. */
export interface Asked {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Block {
  readonly nodes: RootContent[];
  /** Every published figure that it shows or that its title rests on. */
  readonly uses: readonly Use[];
  readonly rows: readonly FigureRow[];
}

interface Refused {
  readonly refused: string;
}

/** What a block shows, before its figures are looked up for figures.csv. */
export interface Shown {
  readonly node: RootContent;
  readonly uses: readonly Use[];
}

const kinds: Readonly<
  Record<string, (attributes: Asked["attributes"], figures: PublishedFigures) => Shown | Refused>
> = {
  chart: chartOf,
  table: tableOf,
  map: mapOf,
};

/**
 * A chart, a table or a map of published figures. Refuses, saying what to write, what does not exist: an indicator, a
 * year, an attribute; and what would show nothing, since every number in it is hidden or missing.
 */
export function blockOf({ name, attributes }: Asked, figures: PublishedFigures): Block | Refused {
  const make = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!make)
    return {
      refused: `There is no block ::${name}: write ${Object.keys(kinds)
        .map((each) => `::${each}`)
        .join(", ")}.`,
    };
  const made = make(attributes, figures);
  if ("refused" in made) return made;
  return { nodes: [made.node], uses: made.uses, rows: figureRows(made.uses, name, figures) };
}
