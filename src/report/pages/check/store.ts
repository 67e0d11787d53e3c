import { sealOf } from "../../../register/documents/index.ts";
import type { Kept } from "../../../register/grammar/index.ts";
import { type Check, compile, inOrder } from "../../compile/index.ts";
import { figuresFor, pinsOf, type Refused, recordPinned } from "../../editions/index.ts";
import type { PublishedFigures } from "../../published/index.ts";
import { keepRecord, type PublicRecord, recordForReport, toldBy } from "../../record/index.ts";
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

export type Checking = (report: Kept, text?: string) => Promise<Checked | Refused>;

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
    const pins = pinsOf(report.values);
    const figures = await figuresOf(pins.snapshot);
    if ("refused" in figures) return figures;
    const record =
      pins.record === null ? await recordNow(room, report, day()) : recordPinned(room, pins.record);
    if ("refused" in record) return record;
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

/** What the report would print of the register as it stands. */
async function recordNow({ recordsOf }: Place, report: Kept, day: string): Promise<PublicRecord> {
  const { record, drafts } = await toldBy(recordsOf(report.partnership), day);
  return recordForReport(record, report.reference, drafts.commentaries);
}

function figuresIn(room: Place) {
  const remembered = new Map<string, Promise<PublishedFigures | Refused>>();
  return async (pinned: string | null): Promise<PublishedFigures | Refused> => {
    const id = pinned ?? (await room.source.current())?.id ?? "";
    const found = remembered.get(id) ?? figuresFor(room, pinned);
    remember(remembered, id, found);
    const forget = () => remembered.delete(id);
    found.then((figures) => "refused" in figures && forget(), forget);
    return found;
  };
}

function remember<T>(remembered: Map<string, T>, key: string, value: T) {
  remembered.delete(key);
  remembered.set(key, value);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
}
