import { holidays, yearsCovered } from "../../kit/calendar/index.ts";
import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { breaks } from "../journey/index.ts";
import { catalogue, measures } from "./catalogue.ts";
import { type Measure, population } from "./definition.ts";
import { type Counted, figureOf } from "./figure.ts";
import { findMembers } from "./members.ts";
import { chooseHidden } from "./shown/publishedIn.ts";
import { type Evidence, type Standing, standingOf, type Year } from "./standing.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);

/** What a calculation knows from outside the database. */
export type Circumstances = Pick<Evidence, "day" | "arrivals" | "titleOf">;

/**
 * Fills schema `indicators` of an open database in which `journey` and `places` stand.
 * @returns how many indicators, rates and shares have a value in some year
 */
export async function calculate(db: Database, circumstances: Circumstances): Promise<{ indicators: number }> {
  await prepare(db);
  const formats = [...new Set(catalogue.flatMap((each) => each.restsOn))];
  await db.run(statement("years"), { formats });
  const years = await db.rows<Year>("from indicators.year");
  await db.run(statement("returned"));
  const returns = await db.rows<Evidence["returns"][number]>("from indicators.returned");
  await db.run(statement("tallies"));
  const evidence = { ...circumstances, years, returns, breaks: await breaks(db) };
  const leftOut = await findMembers(db, evidence);
  const figures = await countAll(db, evidence, leftOut);
  await db.run(statement("figure-rows"), { figures: JSON.stringify(figures) });
  const kinds = JSON.stringify(measures.filter(isOfPlaces).map(({ id, kind }) => ({ id, kind })));
  await db.run(statement("area-figures"), { measures: kinds });
  await db.run(statement("hidden"), { hidden: JSON.stringify(await chooseHidden(db)) });
  return { indicators: new Set(figures.filter((each) => each.value !== null).map((each) => each.id)).size };
}

/** Whether a figure can be told by area: what arrives counted comes without one, but for the population. */
const isOfPlaces = ({ indicator }: Measure) =>
  indicator.value.kind !== "total" || indicator.id === population;

/** The empty tables and the working days; a worked example needs no more. */
export async function prepare(db: Database): Promise<void> {
  await db.run(statement("tables"));
  const { first, last } = yearsCovered;
  await db.run(statement("working-days"), { first_year: first, last_year: last, holidays });
  await db.run(statement("working-days-between"));
}

async function countAll(db: Database, evidence: Evidence, leftOut: ReadonlySet<string>) {
  const counts = await keyed<Counted>(db, "counts");
  const doubts = await keyed<{ children: number }>(db, "two-ids");
  return measures.flatMap((measure) =>
    evidence.years.map((year) => {
      const standing = standingOf(measure, year, evidence);
      const key = `${measure.id} ${year.year}`;
      const counted = standing.status === "missing" ? unknown : countedBy(measure, year, counts);
      const figure = figureOf(measure, counted);
      return {
        ...{ id: measure.id, year: year.year, unit: measure.indicator.unit, per: measure.per },
        ...figure,
        ...completed(standing, figure.value, [
          ...twice(doubts.get(key)?.children ?? 0),
          ...unlisted(
            [measure.indicator.id, measure.of].some((id) => leftOut.has(`${id} ${year.year}`)),
            year,
          ),
        ]),
      };
    }),
  );
}

const unknown: Counted = { numerator: null, denominator: null };

function countedBy(measure: Measure, year: Year, counts: ReadonlyMap<string, Counted>): Counted {
  if (measure.indicator.value.kind === "total") return totalOf(measure, year, counts);
  const found = counts.get(`${measure.id} ${year.year}`);
  const numerator = found?.numerator ?? 0;
  if (measure.kind !== "rate") return { numerator, denominator: found?.denominator ?? 0 };
  return { numerator, denominator: counts.get(`${population} ${year.year}`)?.numerator ?? null };
}

/** What arrived counted, and for a share what its whole arrived as; a year without a row is not one with none. */
function totalOf({ indicator, of }: Measure, { year }: Year, counts: ReadonlyMap<string, Counted>): Counted {
  const sum = (id: string) => counts.get(`${id} ${year}`)?.numerator ?? null;
  return { numerator: sum(indicator.id), denominator: of === null ? null : sum(of) };
}

/** Adds what only the counting shows: nothing to divide by, and what makes a count doubtful. */
function completed(standing: Standing, value: number | null, doubts: readonly string[]): Standing {
  if (value === null && standing.status !== "missing") {
    const why = "There is nothing to divide by, or the figure's file gives nothing for this year.";
    return { status: "missing", caveats: [why, ...standing.caveats] };
  }
  return { ...standing, caveats: [...standing.caveats, ...doubts] };
}

function twice(children: number): readonly string[] {
  if (children === 0) return [];
  return [
    `${children} of the children counted may be known to the council under a second id; each id counts.`,
  ];
}

/** No number: it would be a small one, and the figure that it stands beside may be hidden. */
function unlisted(some: boolean, { year }: Year): readonly string[] {
  if (!some) return [];
  return [
    `Left out is what only the returns of other years place in ${year}: the year's own return does not list it.`,
  ];
}

async function keyed<T>(db: Database, name: string): Promise<ReadonlyMap<string, T>> {
  const rows = await db.rows<T & { id: string; year: string }>(statement(name));
  return new Map(rows.map((row) => [`${row.id} ${row.year}`, row]));
}
