import { existsSync } from "node:fs";
import { openReader } from "../../../dataset/snapshot/index.ts";
import { LacksWhatIsAsked } from "../../../kit/duckdb/index.ts";
import { sealOf } from "../../../register/documents/index.ts";
import type { Kept } from "../../../register/grammar/index.ts";
import { type Check, compile, inOrder } from "../../compile/index.ts";
import { type PublishedFigures, publishedFigures } from "../../published/index.ts";
import { keepRecord, type PublicRecord, recordForReport, recordNamed, toldBy } from "../../record/index.ts";
import { readSource } from "../../source/index.ts";
import type { Room } from "../room.ts";

/** What the check of a report found, and what it was checked against. */
export interface Checked {
  readonly check: Check;
  readonly inOrder: boolean;
  readonly snapshot: string;
  /** Keeps the public record that it was checked with, and gives its hash. */
  keep(): string;
}

export type Checking = (report: Kept, text?: string) => Promise<Checked | { readonly refused: string }>;

type Place = Pick<Room, "workspace" | "source" | "recordsOf">;

/** How many checks and how many snapshots' figures are remembered; the oldest is forgotten. */
const most = 12;

/**
 * Checks reports: every claim, figure and word of quantity, against the published figures of the report's snapshot (of the
 * current one while none is chosen) and what the register tells. The same text against the same is checked once.
 */
export function checkingIn(room: Place, day: () => string): Checking {
  const figuresOf = figuresIn(room);
  const remembered = new Map<string, Check>();
  return async (report, text = report.values.text ?? "") => {
    const figures = await figuresOf(report.values.snapshot ?? null);
    if ("refused" in figures) return figures;
    const record = await recordOf(room, report, day());
    const against = JSON.stringify({ ...record, day: "" });
    const key = `${sealOf({ ...report.values, text })} ${figures.snapshot} ${day()} ${against}`;
    const check = remembered.get(key) ?? compile(readSource(text), { figures, record, day: day() }).check;
    remember(remembered, key, check);
    return {
      ...{ check, inOrder: inOrder(check), snapshot: figures.snapshot },
      keep: () => keepRecord(room.workspace, record),
    };
  };
}

/** What the report prints of the register: as it was approved with, or as it stands. */
async function recordOf({ workspace, recordsOf }: Place, report: Kept, day: string): Promise<PublicRecord> {
  const pinned = report.values.seal ? recordNamed(workspace, report.values.record ?? "") : null;
  if (pinned) return pinned;
  const { record, drafts } = await toldBy(recordsOf(report.partnership), day);
  return recordForReport(record, report.reference, drafts.commentaries);
}

function figuresIn({ workspace, source }: Place) {
  const remembered = new Map<string, Promise<PublishedFigures>>();
  const read = async (id: string): Promise<PublishedFigures> => {
    const current = await source.current();
    if (current?.id === id) return (await publishedFigures(current)).value;
    const reader = await openReader(workspace, id);
    return publishedFigures(reader)
      .then(({ value }) => value)
      .finally(() => reader.close());
  };
  return async (pinned: string | null): Promise<PublishedFigures | { readonly refused: string }> => {
    const id = pinned ?? (await source.current())?.id;
    if (id === undefined)
      return { refused: "There are no figures yet: build a snapshot, and the report can be checked." };
    if (!existsSync(workspace.path("snapshots", `${id}.duckdb`)))
      return { refused: `The snapshot ${id} that it rests on is not here: choose its figures again.` };
    const found = remembered.get(id) ?? read(id);
    remember(remembered, id, found);
    return found.catch((error: unknown) => {
      remembered.delete(id);
      if (error instanceof LacksWhatIsAsked) return { refused: error.message };
      throw error;
    });
  };
}

function remember<T>(remembered: Map<string, T>, key: string, value: T) {
  remembered.delete(key);
  remembered.set(key, value);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
}
