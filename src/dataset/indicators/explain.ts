import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { catalogue, measures } from "./catalogue.ts";
import { type Measure, population } from "./definition.ts";
import { sqlOf } from "./members.ts";
import { nearest } from "./nearest.ts";
import { formatsOf } from "./standing.ts";
import { type FigureRow, figures, measureOf, yearsOf } from "./store.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);

/** A received row: the file's SHA-256 and name, and the record's number in it from 1. */
interface SourceRow {
  readonly receipt: string;
  readonly file: string;
  readonly row: number;
  readonly agency: string;
  readonly period: string | null;
}

/** One of those whom a figure counts (or, `counted` false, has in its denominator only). */
export interface Member {
  readonly child: string;
  readonly kind: string;
  readonly record: string;
  readonly la_child_id: string;
  readonly neighbourhood: string | null;
  readonly counted: boolean;
  readonly rows: readonly SourceRow[];
}

interface ReceiptUsed {
  readonly sha256: string;
  readonly file: string;
  readonly agency: string;
  readonly format: string;
  readonly period: string | null;
  readonly received_on: string | null;
  readonly provisional: boolean;
}

/** One figure's whole lineage. */
export interface Explanation extends Omit<FigureRow, "lower" | "upper"> {
  readonly definition: ReturnType<typeof definitionOf>;
  /** The statement that found the members among what the year's own returns list; for a share also the one of its whole. */
  readonly sql: string;
  /** Empty unless asked for. */
  readonly members: readonly Member[];
  /** Only for a figure that arrives counted: the rows that it is the sum of. */
  readonly rows?: readonly SourceRow[];
  readonly receipts: readonly ReceiptUsed[];
  readonly snapshot: string;
  readonly codeVersion: string;
}

/** Which members to give: all, a page of them (from 0), or none. */
type MembersAsked = boolean | { readonly from: number; readonly count: number };

/**
 * Where a figure comes from. With members it names children: whoever asks must have logged that first.
 * @returns a refusal, with near names, for an id or a year that the snapshot does not know
 */
export async function explain(
  reader: SnapshotReader,
  id: string,
  year: string,
  asked: { readonly members: MembersAsked },
): Promise<Explanation | { refused: string }> {
  const measure = measureOf(id);
  if (!measure) return { refused: unknownId(id) };
  const [figure] = await figures(reader, { id, year });
  if (!figure) return { refused: unknownYear(year, await yearsOf(reader)) };
  const { lower, upper, ...shown } = figure;
  const total = measure.indicator.value.kind === "total";
  const totals = totalsOf(measure);
  return {
    ...shown,
    definition: definitionOf(measure),
    sql: sqlOfMeasure(measure),
    members: await membersOf(reader, id, year, asked.members),
    ...(total ? { rows: await reader.rows<SourceRow>(statement("explain-totals"), { totals, year }) } : {}),
    receipts: await reader.rows<ReceiptUsed>(statement("explain-receipts"), {
      ...{ id, year, totals },
      formats: formatsOf(measure),
    }),
    snapshot: reader.id,
    codeVersion: reader.codeVersion,
  };
}

/** Why an id is refused, naming the ids that look most like it. */
export function unknownId(id: string): string {
  const near = nearest(
    id,
    measures.map((each) => each.id),
  );
  return `There is no indicator "${id}". Did you mean ${near.join(", ")}? "waymark indicators" lists them all.`;
}

/** Why a year is refused, naming those that the snapshot holds. */
export function unknownYear(year: string, known: readonly string[]): string {
  const held =
    known.length === 0 ? "It holds no year: receive a return first." : `It holds ${known.join(", ")}.`;
  return `The snapshot has no figures for "${year}". ${held}`;
}

/** The figures that arrived counted and stand in this one: itself and its whole, or a rate's population. */
function totalsOf(measure: Measure): readonly string[] {
  if (measure.kind === "rate") return [population];
  return [measure.indicator.id, ...(measure.of === null ? [] : [measure.of])];
}

async function membersOf(reader: SnapshotReader, id: string, year: string, asked: MembersAsked) {
  if (asked === false) return [];
  const page = asked === true ? { from: 0, count: 2 ** 31 - 1 } : asked;
  const found = await reader.rows<Member>(statement("explain-members"), { id, year, ...page });
  return found.map((each) => ({ ...each, rows: each.rows ?? [] }));
}

function definitionOf(measure: Measure) {
  const { question, unit, caseNotion, measures: measured, sourceFields, owner, caveats } = measure.indicator;
  return {
    title: measure.title,
    question,
    numerator: measure.numerator,
    denominator: measure.denominator,
    ...{ unit, caseNotion, stockOrFlow: measured, polarity: measure.polarity, sourceFields },
    counterIndicators: measure.indicator.counterIndicators,
    ...{ owner, caveats },
  };
}

function sqlOfMeasure(measure: Measure): string {
  const own = sqlOf(measure.indicator);
  const whole = catalogue.find((each) => each.id === measure.of);
  return whole ? `-- Numerator\n${own}\n-- Denominator\n${sqlOf(whole)}` : own;
}
