export { coversOf } from "./cover.ts";
