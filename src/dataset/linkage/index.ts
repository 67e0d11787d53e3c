export { childIdKey, link } from "./store.ts";
