export { action } from "./action.ts";
export { challenge } from "./challenge.ts";
export { decision } from "./decision.ts";
