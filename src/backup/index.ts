export { backupCommand, restoreCommand } from "./commands.ts";
export { backupAnswers } from "./register/pages.ts";
