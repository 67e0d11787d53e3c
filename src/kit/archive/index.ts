export type { Entry } from "./entries.ts";
export { readArchive } from "./read.ts";
export { writeArchive } from "./write.ts";
