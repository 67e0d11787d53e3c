export { action } from "./action.ts";
export { challenge } from "./challenge.ts";
export { decision } from "./decision.ts";
export { escalation } from "./escalation/escalation.ts";
export { escalationPages } from "./escalation/pages.ts";
export { voicePages } from "./voice/pages.ts";
export { voice } from "./voice/voice.ts";
export { lastYearOver } from "./year.ts";
