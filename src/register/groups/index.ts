export { group } from "./group.ts";
export { membership } from "./membership.ts";
export { groupPages } from "./pages.ts";
export { type Present, type QuorumRule, quorate } from "./quorum.ts";
export { quorumRuleOf } from "./seats.ts";
