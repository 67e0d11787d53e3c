import { Hono } from "hono";
import type { Workspace } from "../../kit/workspace/index.ts";
import { consultationPages } from "./consultation/pages.ts";
import { documentPages } from "./document/pages.ts";
import { inForcePages } from "./in-force/pages.ts";
import type { Room } from "./room.ts";
import { signingPages } from "./signing/pages.ts";
import { keepThresholdRules } from "./thresholds/store.ts";
import { versionPages } from "./version/pages.ts";

/**
 * The pages of documents that are designed by hand; forms and lists are those of every kind of record. After whatever any
 * form of the register changed, the rules for the next build are what the register says then.
 */
export function documentsPages(workspace: Workspace, room: Room): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.req.method === "POST" && c.res.status === 303) await keepThresholdRules(workspace, room.recordsOf);
  });
  for (const pages of [
    inForcePages(room),
    documentPages(room),
    consultationPages(room),
    versionPages(room),
    signingPages(room),
  ])
    app.route("/", pages);
  return app;
}
