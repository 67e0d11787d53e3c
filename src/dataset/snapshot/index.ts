export { build } from "./build.ts";
export { buildCommand, explainCommand, indicatorsCommand } from "./commands.ts";
export { snapshots } from "./store.ts";
