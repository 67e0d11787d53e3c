import type { Indicator } from "./definition.ts";

/** What an indicator of the partnership's own business says besides what all of them share. */
type Business = Pick<
  Indicator,
  | "id"
  | "title"
  | "question"
  | "numerator"
  | "unit"
  | "polarity"
  | "counterIndicators"
  | "derived"
  | "examples"
> &
  Partial<Pick<Indicator, "caveats" | "caseNotion" | "aboutChildren" | "parts">>;

/**
 * A figure of the partnership's own business: the register counts it and sends it like any agency's file, so that the
 * dataset needs to know of no meeting and no person.
 */
export function ofBusiness({ caveats = [], caseNotion, unit, ...own }: Business): Indicator {
  return {
    aboutChildren: false,
    ...own,
    ...{ unit, stage: "Partnership business", denominator: null, measures: "flow" },
    caseNotion:
      caseNotion ?? `One of the ${unit}, as the register counted it; nobody is named in what it sends`,
    sourceFields: ["register-tallies: year, agency, group, kind, amount"],
    owner: "Business manager, partnership business unit",
    caveats: [
      ...caveats,
      "As the register stood when it was counted, and of this partnership alone: what one that came before it did in the same year is on that one's own record.",
    ],
    restsOn: ["register-tallies"],
    value: { kind: "total" },
  };
}
