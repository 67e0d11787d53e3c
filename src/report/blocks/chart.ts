import type { Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { measuresNamed, onlyKnown, yearsAsked, yearsWithNumbers } from "./attributes.ts";
import { besideIn } from "./beside.ts";
import type { Shown } from "./blocks.ts";
import { type Chart, describe, draw, kinds, tableBelow } from "./drawn.ts";
import { findingOf, levelsOf } from "./finding.ts";
import { notesOf, sourceNote, sourcesBeside } from "./notes.ts";

type Attributes = Readonly<Record<string, string>>;
interface Refused {
  readonly refused: string;
}

const pattern = '::chart{indicator="referrals" from="2018-19" to="2024-25" kind="trend"}';

/**
 * One measure over the years as a line, as bars or beside England and the statistical neighbours; a measure and its parts, or
 * several measures, each in little. The title says what the published figures bear out, and a table stands below.
 */
export function chartOf(attributes: Attributes, figures: PublishedFigures): Shown | Refused {
  const chart = readChart(attributes, figures);
  if ("refused" in chart) return chart;
  const { measures, first, years, beside } = chart;
  const finding =
    measures.length === 1
      ? findingOf(first, years, { figures, beside: beside.length > 0 })
      : levelsOf(measures, years, figures);
  const caption = finding.words;
  const svg = { wide: draw(chart, caption, "wide"), narrow: draw(chart, caption, "narrow") };
  const notes = [
    ...notesOf(measures, years, figures),
    ...(beside.length > 0 ? sourcesBeside(first.id, years, figures) : []),
    sourceNote(figures),
  ];
  const own = measures.flatMap(({ id }) => years.map((year): Use => ({ id, year })));
  return {
    node: { type: "drawing", svg, description: describe(chart), caption, notes, table: tableBelow(chart) },
    uses: [...finding.uses, ...own, ...beside.flatMap(({ uses }) => uses)],
  };
}

function readChart(attributes: Attributes, figures: PublishedFigures): Chart | Refused {
  const wrong = onlyKnown(attributes, ["indicator", "indicators", "from", "to", "years", "kind"], pattern);
  if (wrong) return wrong;
  const kind = kinds.find((each) => each === (attributes.kind ?? "trend"));
  if (kind === undefined)
    return { refused: `There is no kind of chart "${attributes.kind}": the kinds are ${kinds.join(", ")}.` };
  const named = measuresNamed(attributes, figures);
  if ("refused" in named) return named;
  const measures = kind === "parts" ? withParts(named, figures) : named;
  if ("refused" in measures) return measures;
  const asked = yearsAsked(attributes, figures);
  if ("refused" in asked) return asked;
  const years = yearsWithNumbers(measures, asked, { attributes, figures });
  if ("refused" in years) return years;
  const [first, ...others] = measures;
  if (first === undefined || (kind === "compare" && others.length > 0))
    return { refused: 'kind="compare" takes one indicator: write a chart for each.' };
  const beside = kind === "compare" ? besideIn(first.id, years, figures) : [];
  if (kind === "compare" && beside.length === 0)
    return {
      refused: `No figures of England or of the statistical neighbours are held for ${first.id} in these years: write kind="trend".`,
    };
  return { measures, first, years, kind, beside, figures };
}

function withParts(
  measures: readonly PublishedMeasure[],
  figures: PublishedFigures,
): readonly PublishedMeasure[] | Refused {
  const [whole, ...more] = measures;
  const parts = (whole?.parts ?? []).flatMap((id) => figures.measures.find((each) => each.id === id) ?? []);
  if (whole && more.length === 0 && parts.length > 0) return [whole, ...parts];
  const ids = measures.map(({ id }) => id).join(", ");
  return { refused: `kind="parts" takes one indicator that has parts; ${ids} has none: write kind="trend".` };
}
