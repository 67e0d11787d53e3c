import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../kit/duckdb/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { stage } from "../extracts/index.ts";
import { type Threshold, thresholdsOf, traceJourneys } from "../journey/index.ts";
import { link } from "../linkage/index.ts";
import { calculate } from "./calculate.ts";
import { figures } from "./store.ts";

export type Line = Readonly<Record<string, string | number | boolean | null>>;

/** One return: its format, the year that it ends in or "2024-q1" for April to June 2023, and its tables' lines. */
export interface Return {
  readonly format: string;
  readonly of: string;
  readonly tables: Readonly<Record<string, readonly Line[]>>;
}

export const census = (of: string, referrals: readonly Line[], more: Return["tables"] = {}): Return => ({
  format: "cin-census",
  of,
  tables: { cin_referral: referrals, ...more },
});

export const episodes = (of: string, ...lines: Line[]): Return => ({
  format: "ssda903-episodes",
  of,
  tables: {
    looked_after_episode: lines.map((line) => ({
      ...{ start_reason: "S", legal_status: "C2", placement: "U6" },
      ...line,
    })),
  },
});

export const unaccompanied = (of: string, ...children: string[]): Return => ({
  format: "ssda903-uasc",
  of,
  tables: { unaccompanied: children.map((la_child_id) => ({ la_child_id })) },
});

export const referral = (la_child_id: string, referral_date: string, more: Line = {}): Line => ({
  la_child_id,
  referral_date,
  ...more,
});

const workspace = openWorkspace(join(tmpdir(), `waymark-returns-${process.pid}`));

/** Oakmarch's own levels of need. */
export function oakmarch(): readonly Threshold[] {
  const thresholds = thresholdsOf(workspace);
  assert.ok(!("refused" in thresholds));
  return thresholds;
}

/** Receives the invented returns in order, and counts by Oakmarch's levels of need. */
export const counted = (...returns: readonly Return[]) => countedBy(oakmarch(), ...returns);

/** The same by other levels of need. */
export async function countedBy(thresholds: readonly Threshold[], ...returns: readonly Return[]) {
  const db = await openDatabase(":memory:", { threads: 1 });
  await stage(db, workspace, []);
  for (const [at, each] of returns.entries()) await receive(db, each, at + 1);
  await link(db, { key: new Uint8Array(32) });
  await traceJourneys(db, thresholds);
  await db.run(`create schema places;
    create table places.neighbourhood (code varchar, name varchar, ward_code varchar, ward varchar);
    create table places.ward (code varchar, name varchar);
    create table places.population (neighbourhood varchar, mid_year integer, age integer, children integer,
      receipt varchar, "row" integer);
    create table places.area_population (geography varchar, area varchar, mid_year integer, children integer)`);
  await calculate(db, { day: "2026-11-22", arrivals: [], titleOf: (format) => format });
  const found = await figures({ rows: db.rows });
  db.close();
  const figure = (id: string, year: string) => found.find((each) => each.id === id && each.year === year);
  return Object.assign(figure, { years: [...new Set(found.map((each) => each.year))].sort() });
}

async function receive(db: Database, { format, of, tables }: Return, position: number) {
  const april = Number(of.slice(0, 4)) - 1;
  const period = `${april}-${String(april + 1).slice(2)}${of.slice(4)}`;
  const period_to = of.endsWith("-q1") ? `${april}-06-30` : `${april + 1}-03-31`;
  const sent = {
    receipt: `r${position}`,
    format,
    period,
    period_from: `${april}-04-01`,
    period_to,
    position,
  };
  await insert(db, "receipt", { ...sent, file: `${format}.xml`, agency: "council", provisional: false });
  await insert(db, "delivery", { ...sent, provisional: false });
  for (const [table, lines] of Object.entries(tables))
    for (const [row, line] of lines.entries()) {
      await insert(db, table, { receipt: sent.receipt, row: row + 1, ...line });
    }
}

async function insert(db: Database, table: string, line: Line) {
  const names = Object.keys(line);
  const places = names.map((name) => `$${name}`);
  await db.run(`insert into extracts.${table} ("${names.join('", "')}") values (${places.join(", ")})`, line);
}
