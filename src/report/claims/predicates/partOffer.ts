import type { PublishedMeasure } from "../../published/index.ts";
import type { Offer } from "../claim.ts";
import { compare, exact, sign, written } from "../exact.ts";
import { inYear, marked, subject } from "../offers.ts";
import { type Accounting, type Counter, wordFor } from "./accounting.ts";
import type { TwoYears } from "./twoYears.ts";

/** The counts, what part of the difference the part makes, and who moved the other way. */
export function partOffer(
  { from, to }: TwoYears,
  part: PublishedMeasure,
  account: Accounting,
  counters: readonly Counter[],
): Offer | null {
  const { measure } = to;
  const share = wordFor(account.share);
  if (share === null) return null;
  const more = sign(account.whole) > 0;
  const direction = more ? "more" : "fewer";
  const outdid = compare(account.share, exact(1)) > 0;
  const whole = `${subject(measure)} numbered ${to.display} ${inYear(measure, to.year)}, ${written(account.whole, 0)} ${direction} than ${inYear(measure, from.year)}`;
  const name = `${subject(part).charAt(0).toLowerCase()}${subject(part).slice(1)}`;
  const others = counters.map(({ name: who, moved }) => {
    const plain = `${who.charAt(0).toLowerCase()}${who.slice(1)}`;
    return `; ${plain}: ${written(moved, 0)} ${sign(moved) < 0 ? "fewer" : "more"}`;
  });
  const made = outdid
    ? `${written(account.part, 0)} ${direction}`
    : `${written(account.part, 0)} of the ${written(account.whole, 0)}`;
  return {
    text: marked(
      `${whole}, ${share.replace("-", " ")} accounted for by ${name} (${made})${others.join("")}`,
      [from, to],
    ),
    attributes: {
      ...{ indicator: measure.id, from: from.year, to: to.year, part: part.id, share, says: share },
      by: written(account.whole, 0),
    },
  };
}
