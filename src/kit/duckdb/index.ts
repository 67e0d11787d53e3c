export { type Database, type Limits, openDatabase, type Row, type Value } from "./database.ts";
export type { SnapshotReader, SnapshotSource } from "./snapshotReader.ts";
