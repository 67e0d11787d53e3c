export { type Database, openDatabase, type Row, type Value } from "./database.ts";
export { keptBySnapshot } from "./kept.ts";
export type { SnapshotReader, SnapshotSource } from "./snapshotReader.ts";
