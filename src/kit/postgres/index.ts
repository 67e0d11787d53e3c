export { openRegister, type Register, registerExists, registerHolder } from "./register.ts";
export { trialRegisters } from "./trial.ts";
