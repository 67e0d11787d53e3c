import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, cellOf, isCell, usesOf, yearsBetween } from "../cells.ts";
import { type Objection, type Use, unsupported } from "../claim.ts";
import { numbersIn } from "../numbers.ts";
import { inYear, levelOffer, marked, subject } from "../offers.ts";
import { kept } from "../predicate.ts";
import { shown, valueFacts, wrongValue } from "../sizes.ts";
import { plainText } from "../words.ts";
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
    ...{ of: "years", count: years.length, level: levelOffer(own) },
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

/**
 * From one year to another where the claim says so; as many years up to this one as the text names ("in seven years"); else
 * every year since the series begins. Years to come count once they are final.
 */
function comparedYears(asked: Asked, figures: PublishedFigures, year: string): readonly string[] {
  const { from, to } = asked.years;
  if (from !== undefined) return yearsBetween(from, to ?? year);
  const there = (each: string) => {
    const found = cellOf(figures, asked.measure, each);
    return isCell(found) && (each <= year || found.figure.status === "final");
  };
  const begun = figures.years.slice(figures.years.findIndex((each) => !isMissing(asked, figures, each)));
  const all = begun.filter((each) => each <= (to ?? year) || there(each));
  const named = yearsNamed(asked);
  const upTo = all.filter((each) => each <= year);
  return named !== null && named > 1 && named !== all.length && named <= upTo.length
    ? upTo.slice(-named)
    : all;
}

/** Not yet begun is not hidden: a hidden figure was counted, and may be the highest. */
function isMissing(asked: Asked, figures: PublishedFigures, year: string): boolean {
  const figure = figures.figures.find((each) => each.id === asked.measure.id && each.year === year);
  return figure === undefined || (figure.status === "missing" && !figure.hidden);
}

function yearsNamed({ text, measure }: Asked): number | null {
  const found = numbersIn(plainText(text)).find(
    ({ kind, of, words }) =>
      kind === "duration" &&
      /years$/i.test(of ?? "") &&
      !measure.title.toLowerCase().includes(words.toLowerCase()),
  );
  return found ? Number(found.value.n / found.value.d) : null;
}
