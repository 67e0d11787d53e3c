export { reportCommand } from "./commands.ts";
