export type { Command, CommandInput, Effects, ListedCommand, OptionSpec, Outcome } from "./command.ts";
export { failure } from "./failure.ts";
export { commandManual, runProgram } from "./program.ts";
