import type { Role } from "../access/index.ts";

/** Those who sit in the partnership's groups or serve them. */
export const partnership: readonly Role[] = [
  "analyst",
  "business-manager",
  "lead-safeguarding-partner",
  "delegated-safeguarding-partner",
  "sub-group-chair",
  "independent-scrutineer",
];

/** The safeguarding partners, the chairs of their sub-groups, and the business manager who records for them. */
export const deciding: readonly Role[] = [
  "business-manager",
  "lead-safeguarding-partner",
  "delegated-safeguarding-partner",
  "sub-group-chair",
];

/** Those who name leads and delegates and set up groups, and the business manager who records it. */
export const naming: readonly Role[] = [
  "business-manager",
  "lead-safeguarding-partner",
  "delegated-safeguarding-partner",
];

/** The business unit, which keeps the partnership's records. */
export const businessUnit: readonly Role[] = ["analyst", "business-manager"];
