import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { catalogue, measures } from "./catalogue.ts";
import type { Indicator, Measure } from "./definition.ts";
import { type Evidence, standingOf, type Year, yearBefore } from "./standing.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);

/** An indicator's own SQL, whole: it runs as it is in a snapshot, with $first_day and $last_day. */
export const sqlOf = (indicator: Indicator) =>
  textBeside(import.meta.url, `${indicator.id}/${indicator.id}.sql`);

/**
 * Fills indicators.member and indicators.total for every year that has its returns. A member of a year is one that the
 * year's own return lists (docs/decisions/0009), so each SQL runs twice: over what that return lists, and over the whole
 * journey to see whether anything was left out.
 * @returns the indicators and years ("referrals 2024-25") for which something was left out
 */
export async function findMembers(db: Database, evidence: Evidence): Promise<ReadonlySet<string>> {
  await db.run(statement("listed"));
  await db.run(statement("stated-tables"));
  await db.run("begin"); // some four hundred small inserts: one flush to the disk, not one for each
  for (const indicator of catalogue) {
    for (const year of yearsOf(indicator.id, evidence)) {
      await find(db, indicator, year);
      if (indicator.value.kind !== "total") await findStated(db, indicator, year);
    }
  }
  await db.run("commit");
  await db.run(statement("unlisted"));
  await db.run(statement("members"));
  const leftOut = await db.rows<{ id: string; year: string }>(statement("left-out"));
  await db.run(statement("stated-drop"));
  await addRatesAndShares(db, evidence);
  return new Set(leftOut.map(({ id, year }) => `${id} ${year}`));
}

/** Runs one indicator's SQL for one year over the whole journey and keeps what it finds. */
export async function find(db: Database, indicator: Indicator, year: Year): Promise<void> {
  const total = indicator.value.kind === "total";
  await keep(db, {
    indicator,
    year,
    sql: sqlOf(indicator),
    into: total ? "$id, $year" : "$id, $year, false",
  });
}

/** The same over the records that the year's returns list; a look back reads what the year before lists as well. */
async function findStated(db: Database, indicator: Indicator, year: Year) {
  const years = indicator.needsYearBefore ? [year.year, yearBefore(year)] : [year.year];
  await db.run("delete from stated");
  await db.run(statement("stated"), { years, formats: [...indicator.restsOn] });
  const sql = sqlOf(indicator).replaceAll("journey.", "stated_");
  await keep(db, { indicator, year, sql, into: "$id, $year, true" });
}

interface Run {
  readonly indicator: Indicator;
  readonly year: Year;
  readonly sql: string;
  /** The columns that stand before the member's own. */
  readonly into: string;
}

async function keep(db: Database, { indicator, year, sql, into }: Run) {
  const target = indicator.value.kind === "total" ? "total" : "found";
  const { first_day, last_day } = year;
  // A stock asks for the last day only, and the driver refuses a parameter that a statement does not name.
  const bounds = Object.entries({ first_day, last_day }).filter(([name]) => sql.includes(`$${name}`));
  await db.run(`insert into indicators.${target} select ${into}, member.* from (\n${sql}) as member`, {
    id: indicator.id,
    year: year.year,
    ...Object.fromEntries(bounds),
  });
}

async function addRatesAndShares(db: Database, evidence: Evidence) {
  for (const measure of measures) {
    const [id, base] = [measure.id, measure.indicator.id];
    if (measure.kind === "rate") await db.run(statement("rate-members"), { id, base });
    if (measure.kind !== "share" || measure.indicator.value.kind === "total") continue;
    const years = yearsOf(id, evidence).map((each) => each.year);
    if (years.length > 0) await db.run(statement("share-members"), { id, base, of: measure.of, years });
  }
}

/** The years in which a measure's figure can be counted. */
function yearsOf(id: string, evidence: Evidence): readonly Year[] {
  const measure = measures.find((each) => each.id === id) as Measure;
  return evidence.years.filter((year) => standingOf(measure, year, evidence).status !== "missing");
}
