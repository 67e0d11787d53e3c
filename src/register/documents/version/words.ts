import { day } from "../../../kit/web/index.ts";

/** A day as sentences say it: 22 April 2026. */
export const inWords = (iso: string | undefined) => (iso === undefined ? "a day" : day(iso));
