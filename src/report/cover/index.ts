export { type Cover, coversOf } from "./cover.ts";
