import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, cellOf, isCell, usesOf, yearsBetween } from "../cells.ts";
import { type Objection, type Use, unsupported } from "../claim.ts";
import { inYear, marked, subject } from "../offers.ts";
import { kept } from "../predicate.ts";
import { shown, valueFacts, wrongValue } from "../sizes.ts";
import type { Field } from "./order.ts";
import { inWords } from "./ordinals.ts";

export type Unreadable = { readonly refused: Objection; readonly uses: readonly Use[] };

/** A year among the years: all that are published, or those from one to another. */
export function amongYears(asked: Asked, figures: PublishedFigures): Field | Unreadable {
  const { measure } = asked;
  const year = asked.years.year ?? asked.years.to;
  if (year === undefined)
    return { refused: unsupported('The claim cannot be read: say of which year, year="2024-25".'), uses: [] };
  const own = cellOf(figures, measure, year);
  const uses = [{ id: measure.id, year }];
  if (!isCell(own)) return { refused: own, uses };
  const years = comparedYears(asked, figures, year);
  const found = years.filter((each) => each !== year).map((each) => cellOf(figures, measure, each));
  const cells = found.filter(isCell);
  const [first = year, last = year] = [years[0], years.at(-1)];
  const end = { value: own.value, least: own.value, most: own.value };
  return {
    own: { ...end, name: `${measure.title} in ${year}`, display: shown(own) },
    others: cells.map(({ value, year: name }) => ({ name, least: value, most: value })),
    objections: kept([
      ...found.filter((each): each is Objection => !isCell(each)),
      breakBetween(measure, first, last),
      wrongValue(asked.value, own),
    ]),
    finding: {
      cells: [own, ...cells],
      uses: usesOf([own, ...cells]),
      facts: valueFacts(asked, own, "is"),
      years,
    },
    ...{ of: "years", count: years.length },
    offer: (side, place) => ({
      text: marked(
        `${subject(measure)}: ${shown(own)} ${inYear(measure, year)}, the ${inWords(place)}${side} of the years from ${first} to ${last}`,
        [own, ...cells],
      ),
      attributes: {
        ...{ indicator: measure.id, year, from: first, to: last },
        ...(place === 1 ? { says: side } : { says: "rank", place: String(place) }),
      },
    }),
  };
}

/** Years to come count only once they are published; those gone by count even when missing, and then speak against. */
function comparedYears(asked: Asked, figures: PublishedFigures, year: string): readonly string[] {
  const { from, to } = asked.years;
  if (from !== undefined) return yearsBetween(from, to ?? year);
  return figures.years.filter((each) => each <= (to ?? year) || isCell(cellOf(figures, asked.measure, each)));
}
