export { type Command, type CommandInput, type Effects, type OptionSpec, type Outcome } from "./command.ts";
export { commandManual, runProgram } from "./program.ts";
