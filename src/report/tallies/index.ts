export { type OpenForTallies, talliesAnswers, talliesCommand } from "./commands.ts";
export { landTallies, tallyFiles } from "./store.ts";
