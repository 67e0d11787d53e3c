export { statutoryFiles } from "./files.ts";
