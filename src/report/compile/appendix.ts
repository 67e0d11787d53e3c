import type { Heading, RootContent, Strong } from "mdast";
import { day } from "../../kit/web/index.ts";
import { beyond, figureRows, sourcesBeside } from "../blocks/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { anchorOf, heading, paragraph, rowOf, tableOfWords, words } from "./nodes.ts";

interface On {
  readonly depth: Heading["depth"];
  /** ISO. */
  readonly day: string;
}

/** "Where every figure comes from": one row for each measure that the text rests on; its claims and figures lead to it. */
export function appendixOf(
  uses: readonly Use[],
  figures: PublishedFigures,
  { depth, day: on }: On,
): RootContent[] {
  const used = figures.measures.filter(({ id }) => uses.some((use) => use.id === id));
  if (used.length === 0) return [];
  const rows = used.map((measure) => {
    const own = uses.filter(({ id }) => id === measure.id);
    const row = rowOf(["", published(own, figures), toKnow(own, measure, figures)]);
    const named: Strong = { type: "strong", children: [words(measure.title)] };
    row.children[0]?.children.splice(0, 1, named, { type: "break" }, words(countedAs(measure)));
    return { ...row, data: { anchor: anchorOf(measure.id) } };
  });
  const heads = ["Figure, and how it is counted", "As published", "To know"];
  return [
    heading(depth, "Where every figure comes from"),
    paragraph(
      `Every number and every claim in this text rests on published figures of the snapshot ${figures.snapshot}, as on ${day(on)}. A figure shown as c is hidden, because it is a small count or would give one away.`,
    ),
    tableOfWords(heads, rows, { caption: "Every figure that the text rests on" }),
  ];
}

function countedAs({ numerator, denominator, per }: PublishedMeasure): string {
  if (denominator === null) return numerator;
  const out = per === 100 ? "as a percentage of" : `for every ${per?.toLocaleString("en-GB")} of`;
  return `${numerator}; ${out}: ${denominator}`;
}

/**
 * "2018-19: 1,996; 2024-25: 1,504. England, 2024-25: 519.4": the county's own years, then those of elsewhere; areas by their
 * years alone, since each stands in the map's own table.
 */
function published(uses: readonly Use[], figures: PublishedFigures): string {
  const years = [...new Set(uses.filter(({ area }) => area !== undefined).map(({ year }) => year))];
  const own = uses.filter(({ area, than }) => area === undefined && than === undefined);
  const wards = years.map((year) => `by ward, ${year}: see its map or claim`);
  const elsewhere = Object.keys(beyond).flatMap((than) => {
    const rows = byYear(
      uses.filter((each) => each.than === than),
      figures,
    );
    return rows.length === 0 ? [] : [`${beyond[than as keyof typeof beyond]}, ${rows.join("; ")}`];
  });
  const here = [...byYear(own, figures), ...wards].join("; ");
  return [here, ...elsewhere].filter((each) => each !== "").join(". ");
}

const byYear = (uses: readonly Use[], figures: PublishedFigures) =>
  figureRows(uses, "", figures)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))
    .map(({ year, display, status }) =>
      status === "provisional" ? `${year}: ${display} (provisional)` : `${year}: ${display || "missing"}`,
    );

function toKnow(uses: readonly Use[], measure: PublishedMeasure, figures: PublishedFigures): string {
  const ofYears = figures.figures.filter(
    ({ id, year }) => id === measure.id && uses.some((use) => use.year === year),
  );
  const compared = uses.filter(({ than }) => than !== undefined);
  const comparators = figures.comparators.filter(({ than }) => compared.some((use) => use.than === than));
  const sources = sourcesBeside(
    measure.id,
    compared.map(({ year }) => year),
    { ...figures, comparators },
  );
  const all = [...measure.caveats, ...ofYears.flatMap(({ caveats }) => caveats), ...sources];
  return [...new Set(all)].join(" ");
}
