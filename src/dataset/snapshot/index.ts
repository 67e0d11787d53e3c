export { build } from "./build.ts";
export { buildCommand, commandLineLogIntact, explainCommand, indicatorsCommand } from "./commands.ts";
export { snapshotPages } from "./pages.ts";
export { openReader, snapshots } from "./store.ts";
