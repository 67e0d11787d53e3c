export type { Command, CommandInput, Effects, Outcome } from "./command.ts";
export { commandManual, runProgram } from "./program.ts";
