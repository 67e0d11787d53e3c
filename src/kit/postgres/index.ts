export type { Holder } from "./lock.ts";
export { type OpenOptions, openRegister, type Register, registerExists, registerHolder } from "./register.ts";
export { trialRegisters } from "./trial.ts";
