import type { Role } from "../../access/index.ts";

/** Those who sit in the partnership's groups or serve them. */
export const partnership: readonly Role[] = [
  "analyst",
  "business-manager",
  "lead-safeguarding-partner",
  "delegated-safeguarding-partner",
  "sub-group-chair",
  "independent-scrutineer",
];

/** Those who read guidance for the others, and whose word on what it says is taken. */
export const readers: readonly Role[] = ["analyst", "business-manager", "independent-scrutineer"];
