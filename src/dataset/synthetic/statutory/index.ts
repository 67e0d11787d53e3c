export { type StatutoryFile, statutoryFiles } from "./files.ts";
