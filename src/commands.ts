import { receiveCommand } from "./dataset/extracts/index.ts";
import { buildCommand, explainCommand, indicatorsCommand } from "./dataset/snapshot/index.ts";
import { synthesiseCommand } from "./dataset/synthetic/index.ts";
import { clearDaysCommand, dueCommand } from "./kit/calendar/index.ts";
import type { Command } from "./kit/command/index.ts";

/** Every command of the program, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  synthesiseCommand,
  receiveCommand,
  buildCommand,
  indicatorsCommand,
  explainCommand,
  dueCommand,
  clearDaysCommand,
];
