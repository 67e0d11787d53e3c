import type { PublishedMeasure } from "../published/index.ts";
import { breakBetween, type Cell } from "./cells.ts";
import type { Offer } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { written } from "./exact.ts";
import { differenceWords, directionOf, perCentOf, shown } from "./sizes.ts";

const stockDay = / at 31 March$/;

/** The measure as a sentence's subject. A stock's day goes to the year beside it. */
export function subject(measure: PublishedMeasure): string {
  return measure.title.replace(stockDay, "");
}

/** "in 2024-25", or "at 31 March 2025" where the title says at 31 March. */
export function inYear(measure: PublishedMeasure, year: string): string {
  return stockDay.test(measure.title) ? `at 31 March ${Number(year.slice(0, 4)) + 1}` : `in ${year}`;
}

/** "(provisional)" behind a sentence, where a cell of it is. */
export function marked(text: string, cells: readonly Cell[]): string {
  return cells.some(({ figure }) => figure.status === "provisional") ? `${text} (provisional)` : text;
}

const indicator = (cell: Cell) => ({ indicator: cell.measure.id });

/** What can always be said: the value of a year. */
export function levelOffer(cell: Cell): Offer {
  const { measure, year } = cell;
  const verb = measure.per === null ? " numbered" : ":";
  return {
    text: marked(`${subject(measure)}${verb} ${shown(cell)} ${inYear(measure, year)}`, [cell]),
    attributes: { ...indicator(cell), year, says: "was", value: shown(cell) },
  };
}

/** Both years' values and what lies between, with the evidence: a change where it is clear, else that none is. */
export function changeOffer(from: Cell, to: Cell, evidence: Evidence): Offer {
  if (breakBetween(to.measure, from.year, to.year)) return levelOffer(to);
  if (evidence.way === null || evidence.way !== directionOf(from, to))
    return unclearOffer(from, to, evidence);
  const says = evidence.way === "up" ? "rose" : "fell";
  const { measure } = to;
  const perCent = perCentOf(from, to);
  const by =
    measure.per === 100 || perCent === null ? differenceWords(from, to) : `${written(perCent, 1)} per cent`;
  const start = `${shown(from)} ${inYear(measure, from.year)}`;
  const end = `${shown(to)} ${inYear(measure, to.year)}`;
  const text =
    measure.per === null
      ? `${subject(measure)} ${says} by ${by}, from ${start} to ${end}`
      : `${subject(measure)}: ${end}, having ${says === "rose" ? "risen" : "fallen"} by ${by} from ${start}`;
  return {
    text: marked(text, [from, to]),
    attributes: { ...indicator(to), from: from.year, to: to.year, says, by },
  };
}

function unclearOffer(from: Cell, to: Cell, evidence: Evidence): Offer {
  const { measure } = to;
  const direction = directionOf(from, to);
  const counted = measure.per === null;
  const [less, more] = counted ? ["fewer", "more"] : ["lower", "higher"];
  const difference = `${differenceWords(from, to)} ${direction === "up" ? more : less} than ${inYear(measure, from.year)}`;
  const same = ` and ${shown(from)} ${inYear(measure, from.year)}`;
  const tail = evidence.way === null ? "; there was no clear change" : "";
  const verb = counted ? " numbered" : ":";
  const says = evidence.way === null ? "no-clear-change" : "was";
  return {
    text: marked(
      `${subject(measure)}${verb} ${shown(to)} ${inYear(measure, to.year)}${direction === "level" ? same : `, ${difference}`}${tail}`,
      [from, to],
    ),
    attributes: {
      ...{ ...indicator(to), from: from.year, to: to.year, says, value: shown(to) },
      ...(direction === "level" ? {} : { by: differenceWords(from, to) }),
    },
  };
}
