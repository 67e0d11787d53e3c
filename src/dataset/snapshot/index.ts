export { type Built, build } from "./build.ts";
export { buildCommand, explainCommand, indicatorsCommand } from "./commands.ts";
export { openReader, snapshots } from "./store.ts";
