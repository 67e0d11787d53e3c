import { Hono } from "hono";
import { approvalPages } from "./approval/pages.ts";
import { checkingIn } from "./check/store.ts";
import { downloadPages } from "./downloads/pages.ts";
import { listPages } from "./list/pages.ts";
import type { Room } from "./room.ts";
import { sectionPages } from "./section/pages.ts";
import { workbenchPages } from "./workbench/pages.ts";

/**
 * The pages of reports. After whatever any form changed, what the register lets everybody see is soon written down anew, so that
 * the commands that build reports and the public site read it as it stands.
 */
export function reportPages(room: Room): Hono {
  const { shell } = room;
  const checking = checkingIn(room, shell.day);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.req.method === "POST" && c.res.status === 303) room.keeping.soon();
  });
  for (const pages of [
    listPages(room, checking),
    sectionPages(room, checking),
    approvalPages(room, checking),
    downloadPages(room),
    workbenchPages(room, checking),
  ])
    app.route("/", pages);
  return app;
}
