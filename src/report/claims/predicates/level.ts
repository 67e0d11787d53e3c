import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, cellOf, isCell, usesOf } from "../cells.ts";
import { unsupported } from "../claim.ts";
import { changeOffer, levelOffer } from "../offers.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { changeFacts, directionOf, valueFacts, wrongBy, wrongValue } from "../sizes.ts";
import { yearsBefore } from "../times.ts";
import { areRead, twoYears } from "./twoYears.ts";
import { amongWards } from "./wards.ts";

/** A count, a share or a rate as it stands, and how far that is from an earlier year's: facts, which need no evidence. */
export const level: readonly Predicate[] = [
  {
    says: "was",
    alsoSays: ["were", "is", "are", "level", "count", "share", "rate", "numbered"],
    means:
      "The figure of the year is the value; with from, it is that many more or fewer than in the earlier year. A count can always be told, and so can the difference of two.",
    needs: ["indicator"],
    may: ["year", "from", "to", "value", "by", "of", "ward", "among"],
    carries: ["more", "fewer", "most", "all"],
    judge: judgeLevel,
    examples: [
      {
        text: "There were 1,504 referrals in 2024-25, 18 fewer than the year before",
        attributes: {
          indicator: "referrals",
          from: "2023-24",
          to: "2024-25",
          says: "was",
          value: "1,504",
          by: "18",
        },
        verdict: "true",
      },
      {
        text: "1,504 referrals, 18 fewer; no clear change",
        attributes: { indicator: "referrals", from: "2023-24", to: "2024-25", says: "was", by: "18" },
        verdict: "true",
      },
      {
        text: "492 fewer referrals than in 2018-19; no clear change",
        attributes: { indicator: "referrals", from: "2018-19", to: "2024-25", says: "was", by: "492" },
        verdict: "false",
      },
      {
        text: "There were 1,540 referrals in 2024-25",
        attributes: { indicator: "referrals", year: "2024-25", says: "was", value: "1,540" },
        verdict: "false",
      },
      {
        text: "There were many referrals in 2024-25, 1,504 in all",
        attributes: { indicator: "referrals", year: "2024-25", says: "was", value: "1,504" },
        verdict: "unsupported",
      },
    ],
  },
  {
    says: "no-clear-change",
    alsoSays: ["no clear change", "unclear"],
    means:
      "Neither the two years nor the trend between them bear out a change. It does not say that nothing changed.",
    needs: ["indicator", "from", "to"],
    may: ["year", "value", "by", "of"],
    carries: ["unclear", "more", "fewer"],
    judge: judgeUnclear,
    examples: [
      {
        text: "Referrals numbered 1,504, 18 fewer than in 2023-24; there was no clear change",
        attributes: {
          indicator: "referrals",
          from: "2023-24",
          to: "2024-25",
          says: "no-clear-change",
          value: "1,504",
          by: "18",
        },
        verdict: "true",
      },
      {
        text: "There was no clear change in referrals from 2018-19 to 2024-25",
        attributes: { indicator: "referrals", from: "2018-19", to: "2024-25", says: "no-clear-change" },
        verdict: "false",
      },
      {
        text: "There was no clear change in plans from 2017-18 to 2024-25",
        attributes: {
          indicator: "plans-at-31-march",
          from: "2017-18",
          to: "2024-25",
          says: "no-clear-change",
        },
        verdict: "unsupported",
      },
    ],
  },
];

function judgeLevel(asked: Asked, figures: PublishedFigures): Finding {
  const last = asked.years.year ?? asked.years.to;
  if (last === undefined)
    return unreadable(unsupported('The claim cannot be read: say of which year, year="2024-25".'));
  if (asked.ward !== null) return judgeWard(asked, figures);
  const from = asked.years.from ?? (asked.by ? yearsBefore(last, 1) : null);
  if (from !== null) return judgeWithEarlier({ ...asked, years: { from, to: last } }, figures);
  const cell = cellOf(figures, asked.measure, last);
  if (!isCell(cell)) return unreadable(cell, [{ id: asked.measure.id, year: last }]);
  return {
    objections: kept([wrongValue(asked.value, cell)]),
    ...{ cells: [cell], uses: usesOf([cell]), facts: valueFacts(asked, cell, "is") },
    ...{ direction: null, why: `The figure for ${last} is ${cell.display}.`, offer: levelOffer(cell) },
  };
}

/** One ward's count, or its rate where of="rate". */
function judgeWard(asked: Asked, figures: PublishedFigures): Finding {
  const found = amongWards(asked, figures);
  if ("refused" in found) return unreadable(found.refused, found.uses);
  const { own, finding, objections } = found;
  const apart = asked.years.from !== undefined || asked.by !== null;
  return {
    ...finding,
    uses: finding.uses.filter(({ area }) => area === own.code),
    objections: kept([
      ...objections,
      apart ? unsupported("Years of one ward are not compared: their numbers are small.") : null,
    ]),
    ...{ direction: null, why: `The figure of ${own.name} is ${own.display}.`, offer: null },
  };
}

function judgeWithEarlier(asked: Asked, figures: PublishedFigures): Finding {
  const found = twoYears(asked, figures);
  if (!areRead(found)) return found;
  const { from, to, evidence } = found;
  const broken = breakBetween(asked.measure, from.year, to.year);
  return {
    objections: kept([wrongValue(asked.value, to), wrongBy(asked.by, from, to), broken]),
    ...{ cells: [from, to], uses: usesOf([from, to]), facts: changeFacts(asked, from, to) },
    ...{ direction: directionOf(from, to), offer: changeOffer(from, to, evidence) },
    why: `The figures are ${from.display} for ${from.year} and ${to.display} for ${to.year}.`,
  };
}

function judgeUnclear(asked: Asked, figures: PublishedFigures): Finding {
  const found = twoYears(asked, figures);
  if (!areRead(found)) return found;
  const { from, to, evidence, uses } = found;
  const clear = evidence.way
    ? ({
        verdict: "false",
        why: `There was a clear change from ${from.display} to ${to.display}: ${evidence.how}.`,
      } as const)
    : null;
  return {
    objections: kept([
      wrongValue(asked.value, to),
      wrongBy(asked.by, from, to),
      breakBetween(asked.measure, from.year, to.year),
      clear,
    ]),
    ...{ cells: [from, to], uses, facts: changeFacts(asked, from, to), direction: directionOf(from, to) },
    ...{ why: `${evidence.how}, which leaves no clear change.`, offer: changeOffer(from, to, evidence) },
  };
}
