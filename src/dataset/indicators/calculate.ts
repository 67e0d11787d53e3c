import { holidays, yearsCovered } from "../../kit/calendar/index.ts";
import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { catalogue, measures } from "./catalogue.ts";
import type { Indicator, Measure } from "./definition.ts";
import { population } from "./definition.ts";
import { type Counted, figureOf } from "./figure.ts";
import { type Evidence, type Standing, standingOf, type Year } from "./standing.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);

/** An indicator's own SQL, whole: it runs as it is in a snapshot, with $first_day and $last_day. */
export const sqlOf = (indicator: Indicator) =>
  textBeside(import.meta.url, `${indicator.id}/${indicator.id}.sql`);

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
  const evidence = { ...circumstances, years, returns };
  await findMembers(db, evidence);
  const figures = await countAll(db, evidence);
  await db.run(statement("figure-rows"), { figures: JSON.stringify(figures) });
  const kinds = JSON.stringify(measures.map(({ id, kind }) => ({ id, kind })));
  await db.run(statement("area-figures"), { measures: kinds });
  return { indicators: new Set(figures.filter((each) => each.value !== null).map((each) => each.id)).size };
}

/** The empty tables and the working days; a worked example needs no more. */
export async function prepare(db: Database): Promise<void> {
  await db.run(statement("tables"));
  const { first, last } = yearsCovered;
  await db.run(statement("working-days"), { first_year: first, last_year: last, holidays });
  await db.run(statement("working-days-between"));
}

/** Runs one indicator's SQL for one year and keeps what it finds. */
export async function find(db: Database, indicator: Indicator, year: Year): Promise<void> {
  const target = indicator.value.kind === "total" ? "total" : "found";
  const sql = sqlOf(indicator);
  const { first_day, last_day } = year;
  // A stock asks for the last day only, and the driver refuses a parameter that a statement does not name.
  const bounds = Object.entries({ first_day, last_day }).filter(([name]) => sql.includes(`$${name}`));
  await db.run(`insert into indicators.${target} select $id, $year, member.* from (\n${sql}) as member`, {
    id: indicator.id,
    year: year.year,
    ...Object.fromEntries(bounds),
  });
}

async function findMembers(db: Database, evidence: Evidence) {
  await db.run("begin"); // some two hundred small inserts: one flush to the disk, not one for each
  for (const indicator of catalogue) {
    for (const year of yearsOf(indicator.id, evidence)) await find(db, indicator, year);
  }
  await db.run("commit");
  await db.run(statement("members"));
  await db.run("drop table indicators.found");
  for (const measure of measures) {
    const [id, base] = [measure.id, measure.indicator.id];
    if (measure.kind === "rate") await db.run(statement("rate-members"), { id, base });
    if (measure.kind !== "share") continue;
    const years = yearsOf(id, evidence).map((each) => each.year);
    if (years.length > 0) await db.run(statement("share-members"), { id, base, of: measure.of, years });
  }
}

/** The years in which a measure's figure can be counted. */
function yearsOf(id: string, evidence: Evidence): readonly Year[] {
  const measure = measures.find((each) => each.id === id) as Measure;
  return evidence.years.filter((year) => standingOf(measure, year, evidence).status !== "missing");
}

async function countAll(db: Database, evidence: Evidence) {
  const counts = await keyed<Counted>(db, "counts");
  const doubts = await keyed<{ children: number }>(db, "two-ids");
  const elsewhere = await keyed<{ members: number }>(db, "other-returns");
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
          ...unnamed(elsewhere.get(key)?.members ?? 0, measure.indicator.unit, year),
        ]),
      };
    }),
  );
}

const unknown: Counted = { numerator: null, denominator: null };

function countedBy(measure: Measure, year: Year, counts: ReadonlyMap<string, Counted>): Counted {
  const found = counts.get(`${measure.id} ${year.year}`);
  if (measure.kind === "total") return found ?? unknown;
  const numerator = found?.numerator ?? 0;
  if (measure.kind !== "rate") return { numerator, denominator: found?.denominator ?? 0 };
  return { numerator, denominator: counts.get(`${population} ${year.year}`)?.numerator ?? null };
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

function unnamed(members: number, unit: string, { year }: Year): readonly string[] {
  if (members === 0) return [];
  const doubt = "withdrawn since, perhaps, or counted again under another date";
  return [
    `${members} of the ${unit} behind this figure stood in another year's return and not in that of ${year}: ${doubt}.`,
  ];
}

async function keyed<T>(db: Database, name: string): Promise<ReadonlyMap<string, T>> {
  const rows = await db.rows<T & { id: string; year: string }>(statement(name));
  return new Map(rows.map((row) => [`${row.id} ${row.year}`, row]));
}
