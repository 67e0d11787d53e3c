export { contribution } from "./contribution.ts";
export { reminder } from "./reminder.ts";
