import { Hono } from "hono";
import { agendaPages } from "./agenda/pages.ts";
import { attendancePages } from "./attendance/pages.ts";
import { calendarPages } from "./calendar/pages.ts";
import { meetingPage } from "./held/pages.ts";
import { minutesPages } from "./minutes/pages.ts";
import { packPages } from "./pack/pages.ts";
import type { Room } from "./room.ts";

/** The pages about meetings that were designed by hand; to be asked before the grammar's own. */
export function meetingPages(room: Room): Hono {
  const app = new Hono();
  for (const pages of [calendarPages, meetingPage, agendaPages, attendancePages, minutesPages, packPages])
    app.route("/", pages(room));
  return app;
}
