export { type Access, openAccess } from "./access.ts";
export { recognise, recordChange, shellOf, signedInOnly } from "./door/pages.ts";
export { verifyAnswers, verifyCommand } from "./log/commands.ts";
export { accessPages } from "./pages.ts";
export { signInPages } from "./sign-in/pages.ts";
