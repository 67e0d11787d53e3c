export { type Chasing, chasingOf } from "./chase.ts";
export { chaseAnswers, chaseCommand } from "./commands.ts";
export { chaseDaily } from "./daily.ts";
export { officeSettings } from "./office.ts";
export { chasingPages } from "./pages.ts";
