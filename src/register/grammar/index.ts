export type { Actor, Entity, Move, Values } from "./entity.ts";
export { faultsOf } from "./faults.ts";
export type { ImportRow } from "./import/plan.ts";
export { importRows } from "./import/rows.ts";
export { entityManual } from "./manual.ts";
export { entityPages } from "./pages.ts";
export { permissionsOf } from "./permissions.ts";
export { added, edited, type Kept, moved, retired } from "./record.ts";
export { openRecords, type Records } from "./store.ts";
