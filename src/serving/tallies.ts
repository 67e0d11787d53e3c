import { openRegister } from "../kit/postgres/index.ts";
import { talliesCommand } from "../report/tallies/index.ts";
import { openedRegister } from "./register.ts";

/** `tallies`, of the installation's own partnership: its children's data are what a snapshot holds. */
export const talliesOfRegister = talliesCommand(async (workspace, effects) => {
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return register;
  const { recordsOf } = await openedRegister(register, workspace, effects);
  return {
    records: recordsOf(workspace.settings.partnership),
    day: workspace.day(effects.now()).toString(),
    close: register.close,
  };
});
