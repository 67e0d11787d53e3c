import { entities } from "../entities.ts";
import type { Effects } from "../kit/command/index.ts";
import type { Register } from "../kit/postgres/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Access, openAccess } from "../register/access/index.ts";
import { wouldBreakOff } from "../register/documents/index.ts";
import { openRecords, permissionsOf, type RecordsOf } from "../register/grammar/index.ts";
import { type Events, eventsOf } from "../register/partners/index.ts";
import { foundingOf } from "./partnership.ts";

/** The register with everything that it keeps, and who may do what there. */
export interface OpenedRegister {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  /** Joinings and separations of partnerships. */
  readonly events: Events;
}

/** Opens what the register keeps; the installation's own partnership is made where it is not there yet. */
export async function openedRegister(
  register: Register,
  workspace: Workspace,
  effects: Effects,
): Promise<OpenedRegister> {
  const access = openAccess(register, workspace, effects.now, entities.flatMap(permissionsOf));
  await access.partnerships.begin(foundingOf(workspace, workspace.day(effects.now()).toString()));
  const recordsOf = openRecords(register, access, workspace, effects.now);
  const day = () => workspace.day(effects.now()).toString();
  const home = workspace.settings.partnership;
  const given = { register, access, recordsOf, entities, home, breaksOff: wouldBreakOff };
  const events = eventsOf({ ...given, now: effects.now, day });
  return { access, recordsOf, events };
}
