import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, cellOf, isCell, usesOf, yearsBetween } from "../cells.ts";
import { type Objection, unsupported, untrue } from "../claim.ts";
import { asNumber, over, sign } from "../exact.ts";
import { changeOffer } from "../offers.ts";
import { policy } from "../policy.ts";
import { type Finding, kept, type Predicate } from "../predicate.ts";
import { changeFacts, directionOf, wrongBy, wrongValue } from "../sizes.ts";
import { areRead, type TwoYears, twoYears } from "./twoYears.ts";

/** Stability, which has to be shown: no change seen is not the same as none there. */
export const stability: readonly Predicate[] = [
  {
    says: "stable",
    alsoSays: ["steady", "unchanged", "level-with", "flat", "constant"],
    means:
      "The whole interval of the change lies within a tenth either way, and no year between left that margin. Where there are too few cases to tell, nothing is stable.",
    needs: ["indicator", "from", "to"],
    may: ["year", "by", "value", "of"],
    carries: ["steady", "more", "fewer"],
    judge: judgeStable,
    examples: [
      {
        text: "Referrals were stable between 2023-24 and 2024-25",
        attributes: { indicator: "referrals", from: "2023-24", to: "2024-25", says: "stable" },
        verdict: "true",
      },
      {
        text: "Referrals were stable from 2018-19 to 2024-25",
        attributes: { indicator: "referrals", from: "2018-19", to: "2024-25", says: "stable" },
        verdict: "false",
      },
      {
        text: "The number of children who started to be looked after was stable",
        attributes: { indicator: "looked-after-started", from: "2023-24", to: "2024-25", says: "stable" },
        verdict: "unsupported",
      },
    ],
  },
];

function judgeStable(asked: Asked, figures: PublishedFigures): Finding {
  const found = twoYears(asked, figures);
  if (!areRead(found)) return found;
  const { from, to, evidence, uses } = found;
  const between = yearsBetween(from.year, to.year)
    .slice(1, -1)
    .map((year) => cellOf(figures, asked.measure, year));
  const cells = between.filter(isCell);
  return {
    objections: kept([
      moved(found),
      ...between.filter((each): each is Objection => !isCell(each)),
      ...cells.map((cell) => left({ ...found, to: cell })),
      wrongBy(asked.by, from, to),
      wrongValue(asked.value, to),
      breakBetween(asked.measure, from.year, to.year),
    ]),
    ...{ cells: [from, ...cells, to], uses: [...uses, ...usesOf(cells)] },
    ...{ facts: changeFacts(asked, from, to), direction: directionOf(from, to) },
    ...{
      why: `From ${from.display} to ${to.display}; ${evidence.how}.`,
      offer: changeOffer(from, to, evidence),
    },
  };
}

function moved({ from, to, evidence }: TwoYears): Objection | null {
  if (evidence.equivalent) return null;
  if (evidence.way !== null)
    return untrue(
      `It was not: from ${from.display} to ${to.display} there was a clear change: ${evidence.how}.`,
    );
  return unsupported(
    `That no change is seen does not make it stable: ${evidence.how}, and “stable” needs all of that within a tenth either way.`,
  );
}

/** A year between whose value alone lies outside the margin: it rose and fell back. */
function left({ from, to }: TwoYears): Objection | null {
  const margin = policy.equivalence.value;
  const ratio = sign(from.value) === 0 ? Number.NaN : asNumber(over(to.value, from.value));
  return ratio > 1 / margin && ratio < margin
    ? null
    : untrue(`It was not all the while: ${from.display} in ${from.year}, but ${to.display} in ${to.year}.`);
}
