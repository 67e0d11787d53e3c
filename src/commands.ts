import { receiptsIntact, receiveCommand } from "./dataset/extracts/index.ts";
import {
  buildCommand,
  commandLineLogIntact,
  explainCommand,
  indicatorsCommand,
} from "./dataset/snapshot/index.ts";
import { synthesiseCommand } from "./dataset/synthetic/index.ts";
import { demoCommand } from "./demo.ts";
import { clearDaysCommand, dueCommand } from "./kit/calendar/index.ts";
import type { Command } from "./kit/command/index.ts";
import { verifyCommand } from "./register/access/index.ts";
import { serveCommand } from "./serve.ts";

/** Every command of the program, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  demoCommand,
  synthesiseCommand,
  receiveCommand,
  buildCommand,
  indicatorsCommand,
  explainCommand,
  dueCommand,
  clearDaysCommand,
  serveCommand,
  verifyCommand([receiptsIntact, commandLineLogIntact]),
];
