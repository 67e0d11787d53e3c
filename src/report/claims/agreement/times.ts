import { type Objection, unsupported, untrue } from "../claim.ts";
import type { TimeFound } from "../times.ts";
import { yearsBefore } from "../times.ts";
import type { Bound, Reading } from "./reading.ts";

/** Every time that the text names has to be one of the claim's own, in its own part: since the first, in the last. */
export function timeObjections(reading: Reading, bound: Bound): readonly Objection[] {
  return [
    ...reading.times.flatMap((time) => objectionTo(time, reading, bound) ?? []),
    ...onlyTheFirst(reading, bound),
    ...asOneYear(reading, bound),
  ];
}

function objectionTo(time: TimeFound, reading: Reading, bound: Bound): Objection | null {
  const { words, kind, year } = time;
  const years = yearsOf(bound);
  if (kind === "before") return againstYearBefore(words, bound);
  const stock = bound.asked.measure.measures === "stock";
  if (kind === "day" && year === null)
    return stock && /^31(?:st)? March$/i.test(words)
      ? null
      : unsupported(`“${words}” is no time of this claim: name the reporting year.`);
  const ending =
    kind === "day" &&
    /\byear (?:to|ending|ended|that ended)(?: on)? $/i.test(reading.plain.slice(0, time.at));
  if (kind !== "year" && !ending && !(stock && (kind === "calendar" || /March/i.test(words))))
    return unsupported(
      `“${words}” does not say which reporting year is meant: write ${years.at(-1) ?? "2024-25"}.`,
    );
  if (kind === "day" && !/^31/.test(words))
    return unsupported(`The figure is that of 31 March, not of ${words}.`);
  if (year === null) return untrue(`“${words}” is no reporting year.`);
  if (!years.includes(year))
    return untrue(`The text names ${words}, and the claim is about ${years.join(" and ")}.`);
  return inItsPart(time, year, reading, bound);
}

function yearsOf({ asked, finding }: Bound): readonly string[] {
  const { year, from, to, since } = asked.years;
  const own = [from, since, to, year].filter((each) => each !== undefined);
  return [
    ...new Set([...own, ...finding.cells.map((cell) => cell.year), ...(finding.years ?? [])]),
  ].toSorted();
}

function firstOf({ asked, finding }: Bound): string | null {
  return (
    asked.years.from ??
    asked.years.since ??
    (finding.cells.length === 2 ? (finding.cells[0]?.year ?? null) : null)
  );
}

const lastOf = ({ asked }: Bound) => asked.years.to ?? asked.years.year ?? null;

function againstYearBefore(words: string, bound: Bound): Objection | null {
  const [first, last] = [firstOf(bound), lastOf(bound)];
  if (first === null || last === null)
    return unsupported(
      `The text compares with “${words}”, and the claim names no earlier year: give from and to.`,
    );
  return first === yearsBefore(last, 1)
    ? null
    : untrue(`“${words}” would be ${yearsBefore(last, 1)}, and the claim compares with ${first}.`);
}

/** "From 2024-25 to 2018-19" turns a fall into a rise. */
function inItsPart(
  { at, words }: TimeFound,
  year: string,
  { plain }: Reading,
  bound: Bound,
): Objection | null {
  const [first, last] = [firstOf(bound), lastOf(bound)];
  if (
    first === null ||
    last === null ||
    bound.says === "highest" ||
    bound.says === "lowest" ||
    bound.says === "rank"
  )
    return null;
  const lead = plain.slice(0, at);
  const starts =
    /\b(?:since|from|than(?: in| at| on| it was in)?|compared (?:with|to)|against|between)(?: the year)?(?: in| at)? $/i.test(
      lead,
    );
  const ends = /\b(?:to|until|by) $/i.test(lead) || /\bbetween [^.;]* and $/i.test(lead);
  if (starts && year !== first) return untrue(`The text starts from ${words}, and the claim from ${first}.`);
  if (ends && year !== last) return untrue(`The text ends in ${words}, and the claim in ${last}.`);
  return null;
}

/** "In 2018-19 referrals fell" says that they fell in the year from which they did. */
function onlyTheFirst({ times, plain }: Reading, bound: Bound): readonly Objection[] {
  const [first, last] = [firstOf(bound), lastOf(bound)];
  const named = times.filter(({ year }) => year !== null);
  if (
    first === null ||
    last === null ||
    first === last ||
    named.length === 0 ||
    bound.asked.among === "wards"
  )
    return [];
  const lone = named.every(({ year }) => year === first);
  const as = named[0] && plain.slice(0, named[0].at);
  if (
    !lone ||
    as === undefined ||
    !/\b(?:in|during|at|for) $/i.test(as) ||
    /\bthan (?:in|at|for) $/i.test(as) ||
    /\bfrom [^.;]*$/i.test(as)
  )
    return [];
  if (bound.asked.years.from === undefined && bound.asked.years.since === undefined) return [];
  return [
    untrue(
      `The text speaks of ${first} alone, and the claim is about what happened from ${first} to ${last}.`,
    ),
  ];
}

/** "Fell by 24.6 per cent a year", "in a year": of what took six. */
function asOneYear({ plain }: Reading, bound: Bound): readonly Objection[] {
  const [first, last] = [firstOf(bound), lastOf(bound)];
  if (first === null || last === null || first === last) return [];
  const yearly = /\b(?:(?:a|per) year(?! (?:before|earlier|ago|or more))|annually|yearly|an annual)\b/i.exec(
    plain.replace(/\b(?:than|from|of|in|within|over|half|for) an? year\b/gi, ""),
  )?.[0];
  if (yearly) return [untrue(`The text says “${yearly}”, and the claim is of ${first} to ${last} together.`)];
  const single = /\b(?:this year|(?:in|within|over) (?:a|one|a single|the (?:past|last)) year)\b/i.exec(
    plain,
  )?.[0];
  return single && first !== yearsBefore(last, 1)
    ? [untrue(`The text says “${single}”, and the claim goes from ${first} to ${last}.`)]
    : [];
}
