export { type Access, openAccess } from "./access.ts";
export {
  formsWhereOpened,
  presenceOf,
  recognise,
  recordChange,
  shellOf,
  signedInOnly,
} from "./door/pages.ts";
export { verifyAnswers, verifyCommand } from "./log/commands.ts";
export { type Remember, remembering } from "./log/remembering.ts";
export type { Happening, Logged } from "./log/store.ts";
export { accessPages } from "./pages.ts";
export { type Partnership, type PartnershipKind, partnershipKinds } from "./partnerships/partnership.ts";
export { policy, policyInMarkdown, type Rule } from "./policy.ts";
export { demonstrationNames, isRole, type Role, roleNames, roles } from "./roles.ts";
export { signInPages } from "./sign-in/pages.ts";
export type { AccessTransaction } from "./tables.ts";
