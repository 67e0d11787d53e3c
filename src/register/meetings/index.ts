export { item } from "./item.ts";
export { meeting } from "./meeting.ts";
export { meetingPages } from "./pages.ts";
