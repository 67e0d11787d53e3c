import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, type Cell, cellOf, isCell, usesOf, yearsBetween } from "../cells.ts";
import { type Objection, type Offer, unsupported, untrue } from "../claim.ts";
import { compare, exact } from "../exact.ts";
import { inYear, levelOffer, marked, subject } from "../offers.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { shown, valueFacts, wrongValue } from "../sizes.ts";
import { yearsFrom } from "../times.ts";

const asks = { needs: ["indicator", "year", "since"], may: ["to", "from", "of", "value"] } as const;
const referrals = { indicator: "referrals", since: "2018-19" } as const;

/** The highest or lowest since a year: every year between has to be there and be beaten. */
export const since: readonly Predicate[] = [
  {
    ...{ says: "highest-since", alsoSays: ["highest since"] },
    means:
      "Every year after the one named, up to this, has a lower figure. The year named may have had more: that is what “since” says.",
    ...asks,
    carries: ["highest", "more"],
    judge: (asked, figures) => judgeSince(asked, figures, 1),
    examples: [
      {
        text: "Plans started, at 305, were the highest since 2022-23",
        attributes: { indicator: "plans-started", year: "2024-25", since: "2022-23", says: "highest-since" },
        verdict: "true",
      },
      {
        text: "Referrals were the highest since 2018-19",
        attributes: { ...referrals, year: "2024-25", says: "highest-since" },
        verdict: "false",
      },
      {
        text: "Children looked after were the highest since 2017-18",
        attributes: {
          indicator: "looked-after-at-31-march",
          year: "2024-25",
          since: "2017-18",
          says: "highest-since",
        },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "lowest-since", alsoSays: ["lowest since"] },
    means: "The same at the other end.",
    ...asks,
    carries: ["lowest", "fewer"],
    judge: (asked, figures) => judgeSince(asked, figures, -1),
    examples: [
      {
        text: "Referrals were the lowest since 2018-19",
        attributes: { ...referrals, year: "2024-25", says: "lowest-since" },
        verdict: "true",
      },
      {
        text: "Referrals were the lowest since 2018-19",
        attributes: { ...referrals, year: "2020-21", says: "lowest-since" },
        verdict: "false",
      },
      {
        text: "Children on a plan for two years or more were the fewest since 2019-20",
        attributes: {
          indicator: "plans-two-years-or-more-at-31-march",
          year: "2024-25",
          since: "2019-20",
          says: "lowest-since",
        },
        verdict: "unsupported",
      },
    ],
  },
];

function judgeSince(asked: Asked, figures: PublishedFigures, side: 1 | -1): Finding {
  const [year, start] = [asked.years.year ?? asked.years.to, asked.years.since ?? asked.years.from];
  if (year === undefined || start === undefined)
    return unreadable(
      unsupported(
        'The claim cannot be read: say of which year and since when, year="2024-25" since="2018-19".',
      ),
    );
  const own = cellOf(figures, asked.measure, year);
  if (!isCell(own)) return unreadable(own, [{ id: asked.measure.id, year }]);
  const years = yearsBetween(start, year).slice(0, -1);
  const found = years.map((each) => cellOf(figures, asked.measure, each));
  const cells = found.filter(isCell);
  const [before, ...between] = cells;
  const unbeaten = between.find(({ value }) => compare(own.value, value) !== side);
  const alone = years.length < 2 && before && compare(own.value, before.value) === side;
  const objections = kept([
    ...found.filter((each): each is Objection => !isCell(each)),
    breakBetween(asked.measure, start, year),
    wrongValue(asked.value, own),
    unbeaten
      ? untrue(`It was not: ${shown(unbeaten)} in ${unbeaten.year} against ${shown(own)} in ${year}.`)
      : null,
    years.length < 2
      ? (alone ? unsupported : untrue)(
          `No year lies between ${start} and ${year}: compare the two (${before ? shown(before) : "not published"} and ${shown(own)}).`,
        )
      : null,
  ]);
  const length = { kind: "duration", value: exact(yearsFrom(start, year)), whole: true, year: null } as const;
  return {
    objections,
    ...{ cells: [own, ...cells], uses: usesOf([own, ...cells]), direction: side === 1 ? "up" : "down" },
    facts: [...valueFacts(asked, own, "is"), { ...length, role: "years", words: "the years since" }],
    why: `${shown(own)} in ${year} against ${cells.map((each) => `${shown(each)} in ${each.year}`).join(", ")}.`,
    offer: reachingBack(own, cells, side) ?? levelOffer(own),
  };
}

/** How far back it does hold: to the last year that was not beaten. */
function reachingBack(own: Cell, cells: readonly Cell[], side: 1 | -1): Offer | null {
  const { measure, year } = own;
  const at = cells.findLastIndex(({ value }) => compare(own.value, value) !== side);
  const from = cells[Math.max(at, 0)];
  const gap = from && yearsFrom(from.year, year) !== cells.length - Math.max(at, 0);
  if (!from || gap || yearsFrom(from.year, year) < 2 || breakBetween(measure, from.year, year)) return null;
  const says = side === 1 ? "highest" : "lowest";
  return {
    text: marked(
      `${subject(measure)}: ${shown(own)} ${inYear(measure, year)}, the ${says} since ${from.year}`,
      [own, ...cells],
    ),
    attributes: { indicator: measure.id, year, since: from.year, says: `${says}-since` },
  };
}
