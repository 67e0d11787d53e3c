import { type Context, Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { figureReader } from "../../dataset/indicators/index.ts";
import type { SnapshotSource } from "../../kit/duckdb/index.ts";
import type { Reader, Shell } from "../../kit/web/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { remembering } from "../../register/access/index.ts";
import { holdingMeanwhile } from "../../register/documents/index.ts";
import type { Entity, RecordsOf } from "../../register/grammar/index.ts";
import { coming, dueByKind, mine, namedIn, publishedByKind } from "./lines.ts";
import { arrivalsNow, filesIn } from "./store.ts";
import { dueSoonOf, headlinesOf, missingOf } from "./today.ts";
import { daysAhead, questionFor } from "./waits.ts";

/** How far ahead Today looks for files that are due. */
const arrivalDaysAhead = 60;

export interface TodayOf {
  readonly workspace: Workspace;
  readonly source: SnapshotSource;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
  /** What those who lead are to know of the unit's hours, as a sentence; null where the work fits. */
  readonly warning: () => Promise<string | null>;
  /** Counts up with every change to the register: what was read before the last may be out of date. */
  readonly changes: () => number;
}

/** The most whose page is remembered at once: more readers than a partnership has. */
const mostReaders = 500;

/** Those who are told when the unit's work will not fit its hours. */
const leading = ["business-manager", "lead-safeguarding-partner", "delegated-safeguarding-partner"];

/** The first page after signing in: for one reader on one day, so it is made each time. */
export function todayPages(shell: Shell, today: TodayOf): Hono {
  const figuresFor = figureReader(shell);
  const remember = remembering(today.changes, mostReaders);
  return new Hono().get("/", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "published-actions")) return c.redirect("/settings", 303);
    const data = {
      day: shell.day(),
      ...(await remember(placeOf(reader, shell.day(), c.req.query("kind")), () =>
        businessFor(c, shell, today),
      )),
      warning: leading.includes(reader.role) ? await today.warning() : null,
      figures: reader.may("see", "published-figures") ? await figuresOf(c) : null,
      arrivals: reader.may("see", "arrivals") ? await arrivalsFor() : null,
    };
    return shell.page(c, {
      title: "Today",
      section: "today",
      template: "assurance/today/views/today.njk",
      unkept: true,
      data,
    });
  });

  async function figuresOf(c: Context) {
    const snapshot = await today.source.current();
    return {
      snapshot,
      mayBuild: shell.reader(c).may("change", "snapshots"),
      headlines: snapshot ? headlinesOf(await figuresFor(c, snapshot)) : [],
    };
  }

  async function arrivalsFor() {
    const day = shell.day();
    const { files, arrivals } = arrivalsNow(today.workspace, day);
    const snapshot = await today.source.current();
    return {
      missing: missingOf(arrivals),
      soon: dueSoonOf(arrivals, later(day, arrivalDaysAhead)),
      daysAhead: arrivalDaysAhead,
      notBuilt: snapshot ? files - (await filesIn(snapshot)) : files,
    };
  }
}

/** Whose Today it is: a person in a role and a partnership, who asked for one kind or for all. */
const placeOf = ({ account, role, partnership }: Reader, day: string, kind = "") =>
  [account, role, partnership, day, kind.slice(0, 40)].join(" ");

/** What the register says to this reader: what waits for them, what is late or due, what comes, what was published. */
async function businessFor(c: Context, shell: Shell, { recordsOf, entities }: TodayOf) {
  const [reader, day] = [shell.reader(c), shell.day()];
  const asked = c.req.query("kind");
  const kind = entities.find(({ many }) => many === asked && reader.may("see", many))?.many ?? null;
  const question = questionFor({
    ...{ entities, reader, day, kind },
    later: (days) => later(day, days),
  });
  if (!question) return {};
  const records = recordsOf(reader.partnership);
  const found = await records.dueAcross(question);
  const names = new Map(
    (await records.findAll(namedIn(found))).map(({ reference, title }) => [reference, title]),
  );
  const told = { entities, role: reader.role, day, names };
  const insider = reader.may("see", "actions");
  return {
    insider,
    meanwhile:
      !insider && reader.may("see", "published-documents") ? await holdingMeanwhile(records, day) : [],
    mine: mine(found, told),
    due: dueByKind(found, told),
    coming: coming(found, told),
    published: publishedByKind(found, told),
    ...{ kind, daysAhead },
  };
}

const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
