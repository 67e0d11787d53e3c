import { day } from "../../../kit/web/index.ts";
import type { Entity } from "../entity.ts";
import type { Kept } from "../record.ts";
import type { Records } from "../store.ts";

/** Why a record can be read from here and not changed, as a sentence; null where it can be changed. */
export async function whyFixed(records: Records, entity: Entity, kept: Kept): Promise<string | null> {
  if (entity.shared || kept.partnership === records.partnership) return null;
  const keeper = await records.keeper(kept.partnership);
  const ended = keeper.endedOn ? `, which ended on ${day(keeper.endedOn)}` : "";
  const goesOn = kept.carriedTo ? ` Change ${kept.carriedTo} instead.` : "";
  return `It is kept by the ${keeper.name}${ended}, and stays as it was.${goesOn}`;
}
