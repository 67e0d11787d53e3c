import { type Context, Hono } from "hono";
import type { Effects } from "../../kit/command/index.ts";
import type { RecordChange, Shell } from "../../kit/web/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { receipts } from "../extracts/index.ts";
import { inWords, progressOf, secondsBetween, takenBy } from "./jobs/job.ts";
import { beginJob, type JobNow, latestJob } from "./jobs/store.ts";
import { listed } from "./list/store.ts";

const path = "/snapshots";

/** How many snapshots are listed. */
const most = 30;

/** How often the page of a running build looks again, in seconds. */
const lookAgain = 5;

interface Desk {
  /** The words that start this program: Node and its entry file. */
  readonly program: readonly [string, ...string[]];
  readonly record: RecordChange;
  readonly now: Effects["now"];
}

/**
 * The snapshots that stand, and the button that builds a new one: a process of its own, whose progress the page shows.
 * Whoever reads figures meanwhile reads the one before.
 */
export function snapshotPages(shell: Shell, workspace: Workspace, desk: Desk): Hono {
  const may = (c: Context, action: "see" | "change") => shell.reader(c).may(action, "snapshots");
  const page = (c: Context, more?: { problems: readonly object[] }) =>
    snapshotsPage(c, { shell, workspace, now: desk.now }, more);
  return new Hono()
    .get(path, (c) => (may(c, "see") ? page(c) : shell.forbidden(c, "snapshots")))
    .post(path, async (c) => {
      if (!may(c, "change")) return shell.forbidden(c, "snapshots");
      const refused = await asked(c, { shell, workspace, ...desk });
      return refused ? page(c, { problems: [{ text: refused, href: "#build" }] }) : c.redirect(path, 303);
    });
}

type Given = { readonly shell: Shell; readonly workspace: Workspace; readonly now: Effects["now"] };

/** Begins a build unless one runs; a sentence where this cannot be done. */
async function asked(c: Context, { shell, workspace, program, record, now }: Desk & Given) {
  if (latestJob(workspace, now)?.standing === "running") return null;
  await record(c, { action: "build", thing: "snapshots", payload: { received: receipts(workspace).length } });
  try {
    beginJob(workspace, { program, by: shell.reader(c).name, now });
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!["EROFS", "EACCES", "EPERM", "ENOSPC"].includes(code)) throw error;
    return "Waymark cannot write to this workspace, so no snapshot can be built. Ask whoever runs the server to let it write there, or to make room on its disk";
  }
}

async function snapshotsPage(c: Context, { shell, workspace, now }: Given, more?: object) {
  const latest = latestJob(workspace, now);
  if (latest?.standing === "running") c.header("refresh", String(lookAgain));
  const data = {
    ...(await listed(workspace, most)),
    ...(latest && jobData(latest, now().toString())),
    received: receipts(workspace).length,
    mayBuild: shell.reader(c).may("change", "snapshots"),
    mayReceive: shell.reader(c).may("change", "arrivals"),
    lookAgain,
    ...more,
  };
  const template = "dataset/snapshot/views/snapshots.njk";
  const status = more ? 409 : 200;
  return shell.page(c, { title: "Snapshots", section: "children", template, status, unkept: true, data });
}

function jobData({ job, standing }: JobNow, now: string) {
  const { ended } = job;
  const built = ended && "built" in ended ? ended.built : null;
  return {
    ...{ job, standing, built },
    progress: progressOf(job, now),
    lasting: inWords(secondsBetween(job.askedAt, now)),
    taken: built && takenBy(built),
    failed: ended && "failed" in ended ? ended.failed : null,
  };
}
