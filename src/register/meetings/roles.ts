import { deciding } from "../partners/index.ts";

/** The chairs, those who decide, and the business unit that serves them. */
export const arranging = ["analyst", ...deciding] as const;
