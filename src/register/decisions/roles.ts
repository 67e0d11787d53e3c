// One list for the whole register; this room's definitions take it from here.
export { deciding, partnership } from "../partners/index.ts";
