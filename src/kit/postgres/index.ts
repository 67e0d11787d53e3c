export { dumpOf } from "./dump/dump.ts";
export { restoreRegister, whyNoRestore } from "./dump/restore.ts";
export { placeEmptyRegister } from "./empty.ts";
export { openRegister, type Register, registerExists, registerHolder } from "./register.ts";
export { trialRegisters } from "./trial.ts";
