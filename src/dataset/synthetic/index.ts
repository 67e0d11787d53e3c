export { synthesiseCommand } from "./commands.ts";
