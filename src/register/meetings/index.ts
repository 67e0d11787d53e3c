export { type CountedMeeting, meetingsCounted } from "./attendance/store.ts";
export { attendanceByAgency, wasHeld } from "./attendance/tallies.ts";
export { item } from "./item.ts";
export { meeting } from "./meeting.ts";
export { meetingPages } from "./pages.ts";
