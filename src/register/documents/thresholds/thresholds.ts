import { type Kept, rowsKept, type Values } from "../../grammar/index.ts";
import { periodsOf } from "../in-force/in-force.ts";

/** One threshold document as `build` reads it: docs/tables.md, "What reaches the dataset from the register". */
interface Threshold {
  readonly document: string;
  readonly title: string;
  /** ISO; `until` is the first day on which it no longer holds. */
  readonly from: string;
  readonly until: string | null;
  readonly levels: readonly object[];
  readonly tiers: Readonly<Record<string, string>>;
  readonly stepDown: object | null;
}

/** What the versions of the threshold document say, in the order in which they hold; drafts and what was deferred left out. */
export function thresholdsFrom(versions: readonly Kept[]): readonly Threshold[] {
  const dated = versions.map((version) => ({
    version,
    reference: version.reference,
    effectiveOn: version.values.effectiveOn,
    endedOn: version.values.endedOn,
  }));
  return periodsOf(dated).map(({ version: { version }, from, until }) => ({
    document: version.reference,
    title: version.title,
    from,
    until,
    levels: levelsOf(version.values),
    tiers: Object.fromEntries(rowsKept(version.values.tiers).map(({ kind = "", tier = "" }) => [kind, tier])),
    stepDown: stepDownOf(version.values),
  }));
}

export function levelsOf({ levels }: Values) {
  return rowsKept(levels).map(({ level, name = "", tier = "", bases = "", ...row }) => ({
    level: Number(level),
    ...{ name, tier },
    bases: bases
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
    ...{
      lead: row.lead ?? "",
      assessment: row.assessment ?? "",
      plan: row.plan ?? "",
      review: row.review ?? "",
    },
  }));
}

export function stepDownOf({ minimumDays, earlyEnds, reviewWeeks }: Values) {
  if (minimumDays === undefined) return null;
  return {
    minimumDays: Number(minimumDays),
    earlyEnds: rowsKept(earlyEnds).map(({ code = "", words = "" }) => ({ code, words })),
    reviewsAtWeeks: (reviewWeeks ?? "").split(",").flatMap((each) => (each.trim() ? Number(each) : [])),
  };
}
