import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { type Objection, type Offer, unsupported, untrue } from "../claim.ts";
import { compare, type Exact, exact } from "../exact.ts";
import type { Fact } from "../facts.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { amongWards } from "./wards.ts";
import { amongYears } from "./years.ts";

const asks = {
  needs: ["indicator", "year"],
  may: ["from", "to", "among", "ward", "of", "value", "place"],
} as const;
const referrals = { indicator: "referrals" } as const;
const wards = { indicator: "referrals", year: "2024-25", among: "wards" } as const;

/** Where a year stands among the years, or a ward among the wards. A place is a fact of the published counts. */
export const order: readonly Predicate[] = [
  {
    ...{ says: "highest", alsoSays: ["most", "largest", "peak"] },
    means:
      "No other year (or ward) has as high a figure. Ties, and hidden figures that could be higher, stand against it.",
    ...asks,
    carries: ["highest", "more", "most", "all"],
    judge: (asked, figures) => judgePlace(asked, figures, { side: "highest", place: 1 }),
    examples: [
      {
        text: "Referrals were at their highest in 2020-21",
        attributes: { ...referrals, year: "2020-21", says: "highest" },
        verdict: "true",
      },
      {
        text: "Referrals were at their highest in 2018-19",
        attributes: { ...referrals, year: "2018-19", says: "highest" },
        verdict: "false",
      },
      {
        text: "Alder ward had the most referrals",
        attributes: { ...wards, ward: "Alder", says: "highest" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "lowest", alsoSays: ["fewest", "smallest"] },
    means: "The same at the other end.",
    ...asks,
    carries: ["lowest", "fewer", "all"],
    judge: (asked, figures) => judgePlace(asked, figures, { side: "lowest", place: 1 }),
    examples: [
      {
        text: "Referrals were the lowest in seven years",
        attributes: { ...referrals, year: "2024-25", says: "lowest" },
        verdict: "true",
      },
      {
        text: "Referrals were the lowest in seven years",
        attributes: { ...referrals, year: "2023-24", says: "lowest" },
        verdict: "false",
      },
      {
        text: "Children on a plan for two years or more were the fewest in seven years",
        attributes: { indicator: "plans-two-years-or-more-at-31-march", year: "2024-25", says: "lowest" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "rank", alsoSays: ["place", "ranked"] },
    means:
      "The year or ward stands at that place, counted from the highest, or from the lowest where the text says so.",
    needs: ["indicator", "year", "place"],
    may: asks.may,
    carries: ["highest", "lowest", "most", "all"],
    judge: (asked, figures) =>
      judgePlace(asked, figures, {
        side: /\b(?:lowest|fewest|smallest|least)\b/i.test(asked.text) ? "lowest" : "highest",
        place: asked.place ?? 1,
      }),
    examples: [
      {
        text: "Referrals in 2023-24 were the second lowest of seven years",
        attributes: { ...referrals, year: "2023-24", says: "rank", place: "2" },
        verdict: "true",
      },
      {
        text: "Referrals in 2018-19 were the third highest",
        attributes: { ...referrals, year: "2018-19", says: "rank", place: "3" },
        verdict: "false",
      },
      {
        text: "Bramble ward had the second highest number of referrals",
        attributes: { ...wards, ward: "Bramble", says: "rank", place: "2" },
        verdict: "unsupported",
      },
    ],
  },
];

interface Wanted {
  readonly side: "highest" | "lowest";
  readonly place: number;
}

/** One of those put in order. Where its number is hidden, the most and the least that it can be. */
export interface Standing {
  readonly name: string;
  readonly least: Exact;
  /** null: there is no bound. */
  readonly most: Exact | null;
}

/** All that stand in the order, the one asked about apart. */
export interface Field {
  readonly own: Standing & { readonly value: Exact; readonly display: string; readonly code?: string };
  readonly others: readonly Standing[];
  readonly objections: readonly Objection[];
  readonly finding: Pick<Finding, "cells" | "uses" | "facts" | "years">;
  /** What can be told where the place cannot. */
  readonly level: Offer | null;
  /** How many stand in it, those that cannot be read included. */
  readonly count: number;
  /** "years" or "wards". */
  readonly of: string;
  readonly offer: (side: "highest" | "lowest", place: number) => Offer;
}

function judgePlace(asked: Asked, figures: PublishedFigures, wanted: Wanted): Finding {
  const found = asked.among === "wards" ? amongWards(asked, figures) : amongYears(asked, figures);
  if ("refused" in found) return unreadable(found.refused, found.uses);
  const { own, others, finding, of } = found;
  const ahead = others.map((each) => aheadOf(each, own.value, wanted.side));
  const [sure, ties] = [
    ahead.filter((each) => each === "ahead").length,
    ahead.filter((each) => each === "level"),
  ];
  const unknown = others.filter((_, at) => ahead[at] === "unknown");
  const place = sure + 1;
  const stands = `${own.name}, at ${own.display}, is the ${place === 1 ? "" : `${nth(place)} `}${wanted.side} of ${found.count} ${of}`;
  const known = unknown.length === 0 && found.objections.length === 0;
  return {
    objections: kept([
      ...found.objections,
      sure >= wanted.place || (unknown.length === 0 && place !== wanted.place)
        ? untrue(`It was not: ${stands}.`)
        : null,
      ties.length > 0
        ? untrue(
            `${own.name} shares its ${own.display} with another of the ${of}, so the place is not its own.`,
          )
        : null,
      unknown.length > 0
        ? unsupported(
            `The numbers of ${unknown
              .map(({ name }) => name)
              .slice(0, 3)
              .join(", ")} are hidden and could come before ${own.display}.`,
          )
        : null,
    ]),
    ...finding,
    facts: [...finding.facts, ...placeFacts(place, found.count)],
    ...{ direction: wanted.side === "highest" ? "up" : "down" },
    why: `${stands}.`,
    offer: known && ties.length === 0 ? found.offer(wanted.side, place) : found.level,
  };
}

function aheadOf(
  each: Standing,
  own: Exact,
  side: "highest" | "lowest",
): "ahead" | "behind" | "level" | "unknown" {
  const most = each.most === null ? 1 : compare(each.most, own);
  const least = compare(each.least, own);
  if (least === 0 && most === 0) return "level";
  const [surely, possibly] = side === "highest" ? [least > 0, most >= 0] : [most < 0, least <= 0];
  return surely ? "ahead" : possibly ? "unknown" : "behind";
}

const nth = (place: number) => `${place}${place === 2 ? "nd" : place === 3 ? "rd" : "th"}`;

function placeFacts(place: number, all: number): readonly Fact[] {
  const words = "the place in the order";
  return [
    { role: "place", kind: "place", value: exact(place), whole: true, year: null, words },
    {
      role: "years",
      kind: "number",
      value: exact(all),
      whole: true,
      year: null,
      words: "how many are compared",
    },
    {
      role: "years",
      kind: "duration",
      value: exact(all),
      whole: true,
      year: null,
      words: "how many are compared",
    },
  ];
}
