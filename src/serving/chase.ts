import { chaseCommand } from "../assurance/chasing/index.ts";
import { openRegister } from "../kit/postgres/index.ts";
import { chasingIn } from "./chasing.ts";
import { openedRegister } from "./register.ts";

/** `chase`, with everything that the register keeps. */
export const chaseEverything = chaseCommand(async (workspace, effects) => {
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return register;
  const opened = await openedRegister(register, workspace, effects);
  return { chasing: chasingIn(workspace, opened, effects), close: register.close };
});
