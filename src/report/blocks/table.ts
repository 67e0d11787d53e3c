import type { PublishedFigures } from "../published/index.ts";
import { figuresOf, measuresNamed, onlyKnown, yearsAsked, yearsWithNumbers } from "./attributes.ts";
import type { Shown } from "./blocks.ts";
import { tableOfNumbers } from "./cells.ts";
import { spanOf } from "./finding.ts";
import { notesOf, sourceNote } from "./notes.ts";
import { inCell } from "./words.ts";

const pattern = '::table{indicators="referrals re-referrals-share" years="2023-24 2024-25"}';

/** Indicators down, years across. */
export function tableOf(
  attributes: Readonly<Record<string, string>>,
  figures: PublishedFigures,
): Shown | { readonly refused: string } {
  const wrong = onlyKnown(attributes, ["indicator", "indicators", "years", "from", "to"], pattern);
  if (wrong) return wrong;
  const measures = measuresNamed(attributes, figures);
  if ("refused" in measures) return measures;
  const asked = yearsAsked(attributes, figures);
  if ("refused" in asked) return asked;
  const years = yearsWithNumbers(measures, asked, { attributes, figures });
  if ("refused" in years) return years;
  const rows = measures.map((measure) => [
    measure.per === 100 && measures.some((each) => each.title === measure.title && each !== measure)
      ? `${measure.title}, per cent`
      : measure.title,
    ...figuresOf(measure, years, figures).map(({ figure }) => inCell(figure)),
  ]);
  const caption = `${measures.length === 1 ? measures[0]?.title : "Published figures"}, ${spanOf(years)}`;
  const notes = [...notesOf(measures, years, figures), sourceNote(figures)];
  return {
    node: tableOfNumbers(["Figure", ...years], rows, { caption, notes }),
    uses: measures.flatMap(({ id }) => years.map((year) => ({ id, year }))),
  };
}
