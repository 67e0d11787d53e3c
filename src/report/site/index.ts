export { publishCommand } from "./commands.ts";
