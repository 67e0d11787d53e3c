import { type Context, Hono } from "hono";
import { keptBySnapshot, type SnapshotReader, type SnapshotSource } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import type { Shell } from "../../kit/web/index.ts";
import { cohortPage, publishedFlow, type ShownFlow } from "./cohort/cohort.ts";
import { flow } from "./store.ts";

const section = "children" as const;
const template = (name: string) => `dataset/journey/views/${name}.njk`;

/** The flow between stages of a year's referrals: through the gate, or as counted for a reader of raw figures. */
export function journeyPages(shell: Shell, snapshots: SnapshotSource): Hono {
  const app = new Hono();
  const cohortFor = cohortReader(shell);

  app.get("/journeys", async (c) => {
    if (!shell.reader(c).may("see", "published-figures")) return shell.forbidden(c, "published-figures");
    const snapshot = await snapshots.current();
    const years = snapshot ? await yearsOf(snapshot) : [];
    if (!snapshot || years.length === 0) {
      return shell.page(c, {
        title: "Journeys",
        section,
        template: template("no-journeys"),
        data: {},
        status: 503,
      });
    }
    const asked = c.req.query("year");
    const year = asked ?? usualYear(years, snapshot.day);
    if (!years.includes(year)) return c.notFound();
    const data = { ...(await cohortFor(c, snapshot, year)), years, year };
    return shell.page(c, { title: "Journeys", section, template: template("journeys"), data });
  });

  return app;
}

async function yearsOf(snapshot: SnapshotReader): Promise<readonly string[]> {
  const statement = textBeside(import.meta.url, "cohort/years.sql");
  return (await snapshot.rows<{ year: string }>(statement, { day: snapshot.day })).map((row) => row.year);
}

/** The latest cohort for which a year has passed since its end, so that most of what follows is known; else the first. */
function usualYear(years: readonly string[], day: string): string {
  const ended = years.filter((year) => `${Number(year.slice(0, 4)) + 2}-03-31` <= day);
  return ended.at(-1) ?? years[0] ?? "";
}

/** What the page of a year prints: kept for readers of what is published, made each time for a reader of raw. */
function cohortReader(shell: Shell) {
  const kept = keptBySnapshot<object>();
  return async (c: Context, snapshot: SnapshotReader, year: string): Promise<object> => {
    const page = (shown: ShownFlow | null) => (shown ? cohortPage(shown) : { withheld: true });
    if (shell.reader(c).sees === "raw") return page(await flow(snapshot, year));
    return kept(snapshot, year, async () => {
      const counted = await flow(snapshot, year);
      return page(counted && publishedFlow(counted));
    });
  };
}
