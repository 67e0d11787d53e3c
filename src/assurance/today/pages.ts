import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { figureReader } from "../../dataset/indicators/index.ts";
import type { SnapshotSource } from "../../kit/duckdb/index.ts";
import type { Shell } from "../../kit/web/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { arrivalsNow, filesIn } from "./store.ts";
import { dueSoonOf, headlinesOf, missingOf } from "./today.ts";

/** How far ahead Today looks for what is due. */
const daysAhead = 60;

/** The first page after signing in. */
export function todayPages(shell: Shell, workspace: Workspace, source: SnapshotSource): Hono {
  const figuresFor = figureReader(shell);
  const app = new Hono();
  app.get("/", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "published-figures")) return c.redirect("/settings", 303);
    const snapshot = await source.current();
    const data = {
      snapshot,
      mayBuild: reader.may("change", "snapshots"),
      headlines: snapshot ? headlinesOf(await figuresFor(c, snapshot)) : [],
      arrivals: reader.may("see", "arrivals") ? await arrivalsFor() : null,
    };
    return shell.page(c, {
      title: "Today",
      section: "today",
      template: "assurance/today/views/today.njk",
      data,
    });
  });

  async function arrivalsFor() {
    const day = shell.day();
    const { files, arrivals } = arrivalsNow(workspace, day);
    const until = Temporal.PlainDate.from(day).add({ days: daysAhead }).toString();
    const snapshot = await source.current();
    return {
      missing: missingOf(arrivals),
      soon: dueSoonOf(arrivals, until),
      daysAhead,
      notBuilt: snapshot ? files - (await filesIn(snapshot)) : files,
    };
  }
  return app;
}
