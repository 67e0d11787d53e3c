import { receiptsIntact } from "../dataset/extracts/index.ts";
import { commandLineLogIntact } from "../dataset/snapshot/index.ts";
import { verifyCommand } from "../register/access/index.ts";

/** `verify`: the access log, every received file and the log of the command line. */
export const verifyEverything = verifyCommand([receiptsIntact, commandLineLogIntact]);
