import type { Reader, Shell } from "../../kit/web/index.ts";
import type { Entity, Kept, RecordsOf } from "../grammar/index.ts";

/** What the pages of documents are made from. */
export interface Room {
  readonly shell: Shell;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
}

/** A record's address, wherever documents are read. */
export const reference = "/:reference{(?:[A-Z]+-)*[A-Z]+-\\d{4}-\\d+}";

/** The steps that lead on from here for this reader, without those that could never be taken. */
export function stepsFor(
  entity: Entity,
  { state, retired, rests }: Kept,
  reader: Reader,
  never: readonly string[] = [],
): readonly { readonly name: string; readonly words: string }[] {
  return entity.moves.filter(
    (move) =>
      !retired &&
      !rests &&
      move.from.includes(state) &&
      !never.includes(move.name) &&
      (move.by as readonly string[]).includes(reader.role),
  );
}
