export { type Database, openDatabase, type Row, type Value } from "./database.ts";
export { keptBySnapshot } from "./kept.ts";
export {
  LacksWhatIsAsked,
  type SnapshotReader,
  type SnapshotSource,
  sayingWhatLacks,
} from "./snapshotReader.ts";
