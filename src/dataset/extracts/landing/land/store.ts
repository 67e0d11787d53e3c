import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "../../../../kit/duckdb/index.ts";
import { clearAbandoned, landFolder, writeAside } from "../../../../kit/files/index.ts";
import type { Workspace } from "../../../../kit/workspace/index.ts";
import { checkInto, type LandedTable, latestDay, openRows } from "../../checks/store.ts";
import type { Agency } from "../../partnership/store.ts";
import type { Period } from "../../period.ts";
import type { Receipt } from "../../receipts/receipt.ts";
import { noteDelivery, receiptIds, receiptOf } from "../../receipts/store.ts";
import { csvToParquet, partToParquet } from "../parquet/store.ts";
import type { Received, ReceivingContext, SentFile } from "../receive.ts";
import type { Issue } from "../row.ts";
import type { TakenIn } from "../store.ts";
import { agencyFor, issuesOfFile, newlySaid, periodFor, provisionalName } from "./about.ts";

/** Where files are put away: the workspace's folder of what was received. */
export function landing(workspace: Workspace, context: ReceivingContext, agencies: readonly Agency[]) {
  const folder = workspace.path("received");
  mkdirSync(folder, { recursive: true });
  clearAbandoned(folder);
  const positions = new Map<string, number>();

  const nextPosition = () => {
    for (const id of receiptIds(workspace)) {
      if (!positions.has(id)) positions.set(id, receiptOf(workspace, id).position);
    }
    return Math.max(0, ...positions.values()) + 1;
  };

  const land = async (
    db: Database,
    file: SentFile,
    taken: TakenIn | { refused: string },
  ): Promise<Received> => {
    const name = basename(file.path);
    if ("refused" in taken) return refused(name, taken.refused);
    try {
      const outcome = await put(db, name, file, taken);
      context.progress?.(`${name}: ${outcome.status}`);
      return outcome;
    } finally {
      rmSync(taken.folder, { recursive: true, force: true });
    }
  };

  const put = async (db: Database, name: string, file: SentFile, taken: TakenIn): Promise<Received> => {
    if (receiptIds(workspace).includes(taken.id)) return already(name, file, taken);
    const agency = agencyFor(file, taken.taken.format, agencies);
    if ("refused" in agency) return refused(name, agency.refused);
    const landed = await toParquet(db, name, taken);
    if ("refused" in landed) return refused(name, landed.refused);
    const receipt = await describe(db, name, { file, taken, agency: agency.id, ...landed });
    const target = join(folder, taken.id);
    writeAside(join(taken.folder, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
    return landFolder(taken.folder, target)
      ? { file: name, status: "landed", receipt }
      : already(name, file, taken);
  };

  const describe = async (db: Database, name: string, about: About): Promise<Receipt> => {
    const { file, taken, tables, counts } = about;
    const now = context.now();
    const receivedOn = file.receivedOn ?? workspace.day(now).toString();
    const latest = await latestDay(db, tables, receivedOn);
    const period = periodFor(file, name, taken.taken.self, latest);
    const issues: readonly Issue[] = [...taken.issues, ...issuesOfFile(taken.taken, period)];
    const found = await checkInto(db, taken.folder, tables, { period: period?.name ?? null, issues });
    return {
      id: taken.id,
      file: name,
      format: taken.taken.format.id,
      agency: about.agency,
      ...named(period),
      receivedAt: now.toString(),
      receivedBy: context.by,
      receivedOn,
      bytes: taken.bytes,
      rows: taken.taken.rows,
      tables: tables.map(({ table, extra }) => ({
        name: table.name,
        rows: counts.get(table.name) ?? 0,
        extra,
      })),
      issues: found,
      provisional: file.provisional ?? provisionalName(name),
      position: nextPosition(),
    };
  };

  const already = (name: string, file: SentFile, { id, taken }: TakenIn): Received => {
    const said = newlySaid(file, name, { self: taken.self, receipt: receiptOf(workspace, id) });
    if (said) {
      const receivedOn = file.receivedOn ?? workspace.day(context.now()).toString();
      const { name: period, from: periodFrom, to: periodTo } = said.period;
      noteDelivery(workspace, id, {
        period,
        periodFrom,
        periodTo,
        receivedOn,
        provisional: said.provisional,
      });
    }
    return { file: name, status: "already received", receipt: receiptOf(workspace, id) };
  };

  return { folder, nameOf: (file: SentFile) => basename(file.path), land };
}

interface Tables {
  readonly tables: readonly (LandedTable & { readonly extra: readonly string[] })[];
  readonly counts: ReadonlyMap<string, number>;
}

type About = Tables & { readonly file: SentFile; readonly taken: TakenIn; readonly agency: string };

async function toParquet(db: Database, name: string, taken: TakenIn): Promise<Tables | { refused: string }> {
  const tables = taken.taken.csv ? await tableOfCsv(db, name, taken) : await tablesOfParts(db, taken);
  if ("refused" in tables) return tables;
  const counts = await openRows(db, tables, taken.taken.rows);
  const read = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return read === taken.taken.rows
    ? { tables, counts }
    : {
        refused: `It has ${taken.taken.rows} records, of which only ${read} could be told apart. Check its quotation marks.`,
      };
}

async function tableOfCsv(db: Database, name: string, { folder, taken }: TakenIn) {
  if (!taken.csv) throw new Error("Only a scanned CSV has a table of its own.");
  const { table, places, extra } = taken.csv.recognised;
  const present = new Set(
    table.columns.filter((_, at) => (places[at] ?? -1) >= 0).map((column) => column.name),
  );
  try {
    const file = await csvToParquet(db, folder, join(folder, "original", name), taken.csv);
    return [{ table, file, present, extra: extra.map(([column]) => column) }];
  } catch (error) {
    // The scan refuses what it knows to be unreadable; what DuckDB alone cannot read is the sender's to put right too.
    return { refused: `It could not be read as a table: ${(error as Error).message.split("\n")[0]}` };
  }
}

async function tablesOfParts(db: Database, { folder, taken, parts }: TakenIn) {
  const tables = [];
  for (const part of parts) {
    const table = taken.format.tables.find((each) => each.name === part.table);
    if (!table) throw new Error(`The format ${taken.format.id} has no table ${part.table}.`);
    const names = table.columns.map((column) => column.name);
    const file = await partToParquet(db, folder, part, names);
    tables.push({ table, file, present: new Set(names), extra: [] as readonly string[] });
  }
  return tables;
}

const named = (period: Period | null) => ({
  period: period?.name ?? null,
  periodFrom: period?.from ?? null,
  periodTo: period?.to ?? null,
});

const refused = (file: string, why: string): Received => ({
  file,
  status: "refused",
  why: `${file}: ${why}`,
});
