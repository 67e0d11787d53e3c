import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "../../../../kit/duckdb/index.ts";
import { clearAbandoned, landFolder, sha256OfFile } from "../../../../kit/files/index.ts";
import type { Workspace } from "../../../../kit/workspace/index.ts";
import { checkInto, type LandedTable, latestDay, openRows } from "../../checks/store.ts";
import type { Agency } from "../../partnership/store.ts";
import type { Period } from "../../period.ts";
import type { Receipt } from "../../receipts/receipt.ts";
import { noteDelivery, receiptIds, receiptOf, writeSealed } from "../../receipts/store.ts";
import { csvToParquet, partToParquet } from "../parquet/store.ts";
import type { Received, ReceivingContext, SentFile } from "../receive.ts";
import type { Issue } from "../row.ts";
import type { TakenIn } from "../store.ts";
import { agencyFor, issuesOfFile, newlySaid, otherPeriod, periodFor, provisionalName } from "./about.ts";

/** Where files are put away: the workspace's folder of what was received. */
export class Landing {
  readonly folder: string;
  readonly #workspace: Workspace;
  readonly #context: ReceivingContext;
  readonly #agencies: readonly Agency[];
  readonly #positions = new Map<string, number>();

  /** Makes the folder if need be, and clears what processes that have ended left aside in it. */
  constructor(workspace: Workspace, context: ReceivingContext, agencies: readonly Agency[]) {
    this.folder = workspace.path("received");
    this.#workspace = workspace;
    this.#context = context;
    this.#agencies = agencies;
    mkdirSync(this.folder, { recursive: true });
    clearAbandoned(this.folder);
  }

  async land(db: Database, file: SentFile, taken: TakenIn | { refused: string }): Promise<Received> {
    const name = basename(file.path);
    if ("refused" in taken) return refused(name, taken.refused);
    try {
      const outcome = await this.#put(db, name, file, taken);
      this.#context.progress?.(`${name}: ${outcome.status}`);
      return outcome;
    } finally {
      rmSync(taken.folder, { recursive: true, force: true });
    }
  }

  async #put(db: Database, name: string, file: SentFile, taken: TakenIn): Promise<Received> {
    if (receiptIds(this.#workspace).includes(taken.id)) return this.#already(name, file, taken);
    const agency = agencyFor(file, taken.taken.format, this.#agencies);
    if ("refused" in agency) return refused(name, agency.refused);
    const other = otherPeriod(file, taken.taken.self);
    if (other) return refused(name, other);
    const landed = await toParquet(db, name, taken);
    if ("refused" in landed) return refused(name, landed.refused);
    const receipt = await this.#describe(db, name, { file, taken, agency: agency.id, ...landed });
    const text = `${JSON.stringify(receipt, null, 2)}\n`;
    writeSealed(this.#workspace, join(taken.folder, "receipt.json"), text);
    return landFolder(taken.folder, join(this.folder, taken.id))
      ? { file: name, status: "landed", receipt }
      : this.#already(name, file, taken);
  }

  async #describe(db: Database, name: string, about: About): Promise<Receipt> {
    const { file, taken, tables, counts } = about;
    const receivedOn = this.#dayOf(file);
    const latest = await latestDay(db, tables, receivedOn);
    const period = periodFor(file, name, taken.taken.self, latest);
    const issues: readonly Issue[] = [...taken.issues, ...issuesOfFile(taken.taken, period)];
    const found = await checkInto(db, taken.folder, tables, { period: period?.name ?? null, issues });
    const rowsOf = (table: string) => counts.get(table) ?? 0;
    return {
      id: taken.id,
      file: name,
      format: taken.taken.format.id,
      agency: about.agency,
      ...named(period),
      receivedAt: this.#context.now().toString(),
      receivedBy: this.#context.by,
      receivedOn,
      bytes: taken.bytes,
      rows: taken.taken.rows,
      tables: tables.map(({ table: { name }, extra }) => ({ name, rows: rowsOf(name), extra })),
      rowFiles: await hashesIn(join(taken.folder, "rows")),
      issues: found,
      provisional: file.provisional ?? provisionalName(name),
      position: this.#nextPosition(),
    };
  }

  /** The same bytes came before: what is new is kept as a note beside the receipt, which stays as it is. */
  #already(name: string, file: SentFile, { id, taken }: TakenIn): Received {
    const receipt = receiptOf(this.#workspace, id);
    const said = newlySaid(file, name, { self: taken.self, receipt });
    if (said) {
      const { name: period, from: periodFrom, to: periodTo } = said.period;
      const delivery = { period, periodFrom, periodTo, receivedOn: this.#dayOf(file) };
      noteDelivery(this.#workspace, id, { ...delivery, provisional: said.provisional });
    }
    return { file: name, status: "already received", receipt: receiptOf(this.#workspace, id) };
  }

  #dayOf(file: SentFile): string {
    return file.receivedOn ?? this.#workspace.day(this.#context.now()).toString();
  }

  #nextPosition(): number {
    for (const id of receiptIds(this.#workspace)) {
      if (!this.#positions.has(id)) this.#positions.set(id, receiptOf(this.#workspace, id).position);
    }
    return Math.max(0, ...this.#positions.values()) + 1;
  }
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

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await sha256OfFile(join(folder, name))] as const)),
  );
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
