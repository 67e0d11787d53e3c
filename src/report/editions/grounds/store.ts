import { existsSync } from "node:fs";
import { openReader } from "../../../dataset/snapshot/index.ts";
import { LacksWhatIsAsked, type SnapshotReader, type SnapshotSource } from "../../../kit/duckdb/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Grounds } from "../../compile/index.ts";
import { type PublishedFigures, publishedFigures } from "../../published/index.ts";
import { type PublicRecord, recordNamed } from "../../record/index.ts";

/** Why there is nothing to hold a report against, in a sentence that says what to do. */
export interface Refused {
  readonly refused: string;
}

/** Where snapshots and public records are found. */
export interface Shelf {
  readonly workspace: Workspace;
  readonly source: SnapshotSource;
}

/** What a report rests on, by name: the id of a snapshot and the hash of a public record; null for the newest. */
interface Pins {
  readonly snapshot: string | null;
  readonly record: string | null;
}

/**
 * What a version of a report is pinned to, as the register or its public record has it. The record counts from its approval
 * on: a draft prints the register as it stands.
 */
export const pinsOf = ({ snapshot, record, seal }: Values): Pins => ({
  snapshot: snapshot ?? null,
  record: seal ? (record ?? null) : null,
});

type Values = Readonly<Partial<Record<"snapshot" | "record" | "seal", string | null | undefined>>>;

/**
 * The figures and the public record that a report is pinned to, so that it says for ever what was signed; `newest` is the
 * record for one that is pinned to none. Refuses where what it is pinned to is not here: nothing else takes its place.
 * @param day ISO, the day that it is made for
 */
export async function groundsFor(
  shelf: Shelf,
  pins: Pins,
  { newest, day }: { readonly newest: PublicRecord | null; readonly day: string },
): Promise<Grounds | Refused> {
  const record = pins.record === null ? newest : recordPinned(shelf, pins.record);
  if (record !== null && "refused" in record) return record;
  const figures = await figuresFor(shelf, pins.snapshot);
  return "refused" in figures ? figures : { figures, record, day };
}

/** The public record that a report is pinned to, by its hash. */
export function recordPinned({ workspace }: Pick<Shelf, "workspace">, hash: string): PublicRecord | Refused {
  return (
    recordNamed(workspace, hash) ?? {
      refused: `The report is pinned to the public record ${hash}, which is not in this workspace: bring it back from a backup.`,
    }
  );
}

/** The published figures of the snapshot that a report is pinned to, or of the newest where it is pinned to none. */
export async function figuresFor(
  { workspace, source }: Shelf,
  snapshot: string | null,
): Promise<PublishedFigures | Refused> {
  const current = await source.current();
  if (current === null && snapshot === null) return { refused: notBuilt };
  if (current !== null && (snapshot ?? current.id) === current.id) return figuresIn(current);
  const id = snapshot ?? "";
  if (!/^[\w-]+$/.test(id) || !existsSync(workspace.path("snapshots", `${id}.duckdb`)))
    return {
      refused: `The report is pinned to the snapshot ${id}, which is not in this workspace: bring it back from a backup, or choose its figures again.`,
    };
  const reader = await openReader(workspace, id);
  return figuresIn(reader).finally(() => reader.close());
}

const notBuilt = 'No snapshot has been built yet: run "waymark receive FILE..." and then "waymark build".';

async function figuresIn(reader: SnapshotReader): Promise<PublishedFigures | Refused> {
  try {
    return (await publishedFigures(reader)).value;
  } catch (error) {
    if (error instanceof LacksWhatIsAsked) return { refused: error.message };
    throw error;
  }
}
