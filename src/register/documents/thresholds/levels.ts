import { rowsKept, type Values } from "../../grammar/index.ts";
import { spellKinds } from "../version/fields.ts";

/** What is wrong with a threshold document's levels of need, as a sentence; null where they are whole. */
export function faultOfLevels(values: Values): { readonly [field: string]: string } | null {
  const levels = rowsKept(values.levels);
  const tiers = rowsKept(values.tiers);
  if (levels.length === 0)
    return { form: "Set the levels of need first: from its day on children’s journeys are judged by them" };
  const wrong = levels.find(({ level = "" }, at) => !/^\d{1,2}$/.test(level) || Number(level) !== at + 1);
  if (wrong)
    return {
      levels: `Levels of need: number them 1, 2, 3 from the least need; “${wrong.level}” is out of order`,
    };
  const missing = Object.entries(spellKinds).filter(([kind]) => !tiers.some((row) => row.kind === kind));
  if (missing.length > 0)
    return {
      tiers: `Tier of each kind of help: say also which tier this is: ${missing.map(([, words]) => words).join(", ")}`,
    };
  const twice = tiers.find(({ kind }, at) => tiers.findIndex((row) => row.kind === kind) !== at);
  if (twice) return { tiers: "Tier of each kind of help: one kind stands there twice" };
  return faultOfStepDown(values);
}

function faultOfStepDown({ minimumDays, reviewWeeks, earlyEnds }: Values) {
  if (minimumDays !== undefined && (Number(minimumDays) < 1 || !Number.isInteger(Number(minimumDays))))
    return { minimumDays: "Least days of a child in need plan: give whole days, such as 84" };
  if (minimumDays === undefined && (reviewWeeks !== undefined || earlyEnds !== undefined))
    return {
      minimumDays:
        "Least days of a child in need plan: give them, since the document says how it is reviewed or ends early",
    };
  if (reviewWeeks !== undefined && !/^[1-9]\d?(\s*,\s*[1-9]\d?)*$/.test(reviewWeeks))
    return { reviewWeeks: "Reviewed after weeks: give the weeks, such as 6, 12" };
  return null;
}
