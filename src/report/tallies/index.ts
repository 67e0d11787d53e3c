export { talliesAnswers, talliesCommand } from "./commands.ts";
export { landTallies, tallyFiles } from "./store.ts";
