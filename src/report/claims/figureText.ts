import type { PublishedFigures } from "../published/index.ts";
import { measureOf } from "./attributes.ts";
import { cellOf, isCell, usesOf } from "./cells.ts";
import type { Use } from "./claim.ts";
import { yearLabel } from "./times.ts";

/** A figure as it is printed within a sentence, with the cell it comes from. */
export type FigureText =
  | { readonly text: string; readonly uses: readonly Use[] }
  | { readonly refused: string };

const known = ["indicator", "year", "ward", "than"];

/**
 * What `:figure{indicator="referrals" year="2024-25"}` prints; with ward, that ward's count; with than, England's or the
 * neighbours' value. A figure that is not published, or hidden, is refused with a sentence.
 */
export function figureText(
  attributes: Readonly<Record<string, string>>,
  figures: PublishedFigures,
): FigureText {
  const unknown = Object.keys(attributes).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return { refused: `“${unknown}” is no attribute of a figure: use ${known.join(", ")}.` };
  const measure = measureOf(attributes.indicator, figures);
  if ("refused" in measure) return { refused: `The figure cannot be read: ${measure.refused}` };
  const year = yearLabel(attributes.year ?? "");
  if (year === null) return { refused: 'The figure cannot be read: say of which year, year="2024-25".' };
  if (attributes.ward !== undefined) return wardText(measure.counts, year, attributes.ward, figures);
  if (attributes.than !== undefined) return otherText(measure.id, year, attributes.than, figures);
  const cell = cellOf(figures, measure, year);
  return isCell(cell) ? { text: cell.display, uses: usesOf([cell]) } : { refused: cell.why };
}

function wardText(id: string, year: string, ward: string, figures: PublishedFigures): FigureText {
  const area = figures.areas.find(
    (each) => each.id === id && each.year === year && [each.code, each.name].includes(ward),
  );
  if (!area) return { refused: `No number of “${ward}” is published for ${year}.` };
  if (area.count === "c") return { refused: `The number of “${ward}” for ${year} is hidden.` };
  return { text: area.count.toLocaleString("en-GB"), uses: [{ id, year, area: area.code }] };
}

function otherText(id: string, year: string, than: string, figures: PublishedFigures): FigureText {
  const other = figures.comparators.find(
    (each) => each.id === id && each.year === year && each.than === than,
  );
  if (!other)
    return {
      refused: `No figure of “${than}” is published here for ${id} in ${year}: write than="england" or "neighbours".`,
    };
  return { text: other.display, uses: [{ id, year, than: other.than }] };
}
