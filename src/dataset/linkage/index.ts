export { childIdKey, type LinkSummary, link } from "./store.ts";
