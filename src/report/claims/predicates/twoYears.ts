import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { type Cell, cellOf, isCell, usesOf } from "../cells.ts";
import { type Objection, type Use, unsupported } from "../claim.ts";
import { type Evidence, evidenceOf } from "../evidence.ts";
import { levelOffer } from "../offers.ts";
import { type Finding, unreadable } from "../predicate.ts";

export interface TwoYears {
  readonly from: Cell;
  readonly to: Cell;
  readonly evidence: Evidence;
  readonly uses: readonly Use[];
}

/** Both years' cells with their evidence, or what stands in the way of reading them. */
export function twoYears(asked: Asked, figures: PublishedFigures): TwoYears | Finding {
  const [first, last] = [asked.years.from, asked.years.to ?? asked.years.year];
  if (first === undefined || last === undefined)
    return unreadable(
      unsupported('The claim cannot be read: a change needs two years, from="2023-24" to="2024-25".'),
    );
  const [from, to] = [cellOf(figures, asked.measure, first), cellOf(figures, asked.measure, last)];
  const uses = [first, last].map((year) => ({ id: asked.measure.id, year }));
  const missing = [from, to].filter((each): each is Objection => !isCell(each));
  const whys = missing.map(({ why }) => why).join(" ");
  if (!isCell(from) || !isCell(to)) {
    const there = isCell(to) ? to : isCell(from) ? from : null;
    return unreadable(unsupported(whys), uses, there && levelOffer(there));
  }
  const evidence = evidenceOf(figures, from, to);
  return { from, to, evidence, uses: [...usesOf([from, to]), ...evidence.uses] };
}

export const areRead = (found: TwoYears | Finding): found is TwoYears => "evidence" in found;

/** Why the evidence is too thin for a claim of change, for a reader who knows no statistics. */
export function tooLittle({ from, to, evidence }: TwoYears, verb: string): Objection {
  const stock =
    to.measure.measures === "stock" && from.measure.per === null
      ? " Many of the same children are counted on both days, which makes this test stricter than it need be: what starts and what ends in the year says more."
      : "";
  return unsupported(
    `${from.display} and ${to.display} are too near to each other to say “${verb}”: ${evidence.how}, which leaves no clear change.${stock}`,
  );
}
