import { statSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { type Chasing, chaseDaily, chasingPages } from "./assurance/chasing/index.ts";
import { todayPages } from "./assurance/today/index.ts";
import { arrivalPages, receivingPages, receivingPaths } from "./dataset/extracts/index.ts";
import { indicatorPages, mapPages } from "./dataset/indicators/index.ts";
import { childPages, journeyPages } from "./dataset/journey/index.ts";
import { snapshotPages, snapshots } from "./dataset/snapshot/index.ts";
import { entities } from "./entities.ts";
import { frameOf } from "./frame.ts";
import type { Effects } from "./kit/command/index.ts";
import type { SnapshotSource } from "./kit/duckdb/index.ts";
import { openRegister, type Register } from "./kit/postgres/index.ts";
import { application, listen, type RecordChange, type Shell } from "./kit/web/index.ts";
import type { Workspace } from "./kit/workspace/index.ts";
import {
  accessPages,
  formsWhereOpened,
  recognise,
  recordChange,
  shellOf,
  signedInOnly,
  signInPages,
} from "./register/access/index.ts";
import { type CapacityNow, capacityOf, capacityPages, capacityWarning } from "./register/capacity/index.ts";
import { escalationPages, voicePages } from "./register/decisions/index.ts";
import { documentsPages, keepThresholdRules } from "./register/documents/index.ts";
import { entityPages, filePaths, importPaths, openPapers, seatOffers } from "./register/grammar/index.ts";
import { groupPages } from "./register/groups/index.ts";
import { meetingPages } from "./register/meetings/index.ts";
import { leadPages, partnershipPages } from "./register/partners/index.ts";
import { requirementPages } from "./register/requirements/index.ts";
import { reportPages } from "./report/pages/index.ts";
import { type Keeping, keepingBy, keepPublicRecord } from "./report/record/index.ts";
import { isLoopback, publicAddress } from "./serving/address.ts";
import { chasingIn } from "./serving/chasing.ts";
import { health } from "./serving/health.ts";
import { inviteFirst } from "./serving/invite-first.ts";
import { partnershipOf } from "./serving/partnership.ts";
import { type OpenedRegister, openedRegister } from "./serving/register.ts";
import { type RunningServer, untilStopped } from "./serving/running.ts";
import { takeCommands } from "./serving/socket.ts";

export interface ServerSettings {
  readonly workspace: Workspace;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  readonly effects: Effects;
  /** The https address that readers type, where a proxy stands in front; absent: WAYMARK_PUBLIC_URL. */
  readonly publicUrl?: string | undefined;
  /** What is to be done with the opened register before its pages are served. */
  readonly before?: (opened: OpenedRegister) => Promise<void>;
}

interface Places extends OpenedRegister {
  readonly workspace: Workspace;
  readonly desk: Desk;
  readonly capacityNow: CapacityNow;
  readonly chasing: Chasing;
  readonly keeping: Keeping;
}

/**
 * Every module's pages. Documents and reports stand first: after any form they see whether the rules of the next build, or
 * what the public may read, have changed.
 */
function modulePages(
  shell: Shell,
  source: SnapshotSource,
  { workspace, access, recordsOf, events, desk, capacityNow, chasing, keeping }: Places,
): Hono[] {
  const { agencies, partnership } = partnershipOf(workspace);
  const papers = openPapers(workspace);
  return [
    documentsPages(workspace, { shell, recordsOf, entities }),
    reportPages({ shell, workspace, source, recordsOf, entities, program, keeping, ...desk }),
    todayPages(shell, {
      ...{ workspace, source, recordsOf, entities, changes: access.log.changes },
      warning: capacityWarning(capacityNow),
    }),
    receivingPages(shell, workspace, desk),
    arrivalPages(shell, workspace),
    snapshotPages(shell, workspace, { ...desk, program }),
    indicatorPages(shell, source, agencies),
    journeyPages(shell, source),
    mapPages(shell, source),
    childPages(shell, source, agencies),
    escalationPages(shell, recordsOf, entities),
    voicePages(shell, recordsOf),
    requirementPages(shell, recordsOf, entities),
    meetingPages({ shell, recordsOf, papers, entities, partnershipName: partnership, now: desk.now }),
    groupPages(shell, recordsOf, entities),
    leadPages(shell, recordsOf),
    partnershipPages({ shell, access, recordsOf, events, entities, home: workspace.settings.partnership }),
    capacityPages(shell, capacityNow),
    chasingPages(shell, chasing),
    entityPages(shell, { recordsOf, papers }, entities),
  ];
}

/** The paths of forms that send files. */
const uploads = [...receivingPaths, ...filePaths(entities), ...importPaths(entities)];

/** The words that start this program again, for a build that is asked for on a page. */
const program = [process.execPath, join(import.meta.dirname, "cli.ts")] as const;

/** What pages that change something need besides the shell. */
interface Desk {
  readonly record: RecordChange;
  readonly now: Effects["now"];
}

/** Opens the register and serves the workspace's pages until it is closed. Refuses what a person can put right. */
export async function startServer(settings: ServerSettings): Promise<RunningServer | { refused: string }> {
  const { workspace, effects, host } = settings;
  const address = publicAddress(settings);
  if (address !== null && "refused" in address) return address;
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return register;
  let listening: Awaited<ReturnType<typeof listen>> | undefined;
  try {
    const opened = await openedRegister(register, workspace, effects);
    const { access } = opened;
    if (access.invented) await access.accounts.makeDemonstrations();
    await settings.before?.(opened);
    await keepThresholdRules(workspace, opened.recordsOf);
    const today = () => workspace.day(effects.now()).toString();
    const keeping = await keptForEverybody(workspace, opened.recordsOf, { today, effects });
    const chasing = chasingIn(workspace, opened, effects);
    const app = await pagesOf({ settings, register, opened, chasing, keeping, publicUrl: address });
    listening = await listen(app, { host, port: settings.port, uploads });
    if ("refused" in listening) {
      await register.close();
      return listening;
    }
    const { port, close } = listening;
    const day = () => workspace.day(effects.now()).toString();
    const socket = await takeCommands(workspace, register, { ...opened, chasing, day });
    const url = address?.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    await inviteFirst(access, url, effects);
    const daily = chaseDaily(chasing, { day, progress: effects.progress });
    const running = untilStopped(url, async () => {
      await Promise.all([close(), socket.close(), daily.close()]);
      await keeping.close();
      await register.close();
    });
    void register.lost.then((why) => stopFor(why, running, effects));
    return running;
  } catch (error) {
    if (listening && "close" in listening) await listening.close();
    await register.close();
    throw error;
  }
}

/** What the register lets everybody see, written down now, after every change and, since days pass by themselves, every hour. */
async function keptForEverybody(
  workspace: Workspace,
  recordsOf: OpenedRegister["recordsOf"],
  { today, effects }: { readonly today: () => string; readonly effects: Effects },
): Promise<Keeping & { close(): Promise<void> }> {
  const write = () => keepPublicRecord(workspace, recordsOf, today());
  await write();
  const keeping = keepingBy(write, (error) =>
    effects.progress(`What the public may read could not be written down: ${error}`),
  );
  const hourly = setInterval(keeping.soon, 3_600_000).unref();
  const close = () => {
    clearInterval(hourly);
    return keeping.settled();
  };
  return { ...keeping, close };
}

interface Composition {
  readonly settings: ServerSettings;
  readonly register: Register;
  readonly opened: OpenedRegister;
  readonly chasing: Chasing;
  readonly keeping: Keeping;
  readonly publicUrl: URL | null;
}

async function pagesOf({
  settings,
  register,
  opened,
  chasing,
  keeping,
  publicUrl,
}: Composition): Promise<Hono> {
  const { workspace, host, effects } = settings;
  const { access, recordsOf } = opened;
  const source = snapshots(workspace);
  const day = () => workspace.day(effects.now()).toString();
  const web = application({
    frame: frameOf(workspace),
    publicUrl,
    loopback: isLoopback(host),
    uploads,
    report: (line) => effects.progress(`${effects.now()} ${line}`),
  });
  const shell = shellOf(web, access, day);
  const { app } = web;
  app.get("/health", (c) => health(c, register, source));
  app.use(recognise(access));
  app.route("/", signInPages(web, access));
  app.use(signedInOnly, formsWhereOpened(web, access));
  app.route("/", accessPages(web, access, shell.forbidden));
  for (const path of madeOfSnapshot) app.use(path, web.keepBy(versionOf(workspace, source, day)));
  const desk = { record: recordChange(access), now: effects.now };
  const capacityNow = capacityOf({
    home: workspace.settings.partnership,
    ...{ recordsOf, entities, day, changes: access.log.changes },
    partnerships: async () => (await access.partnerships.list()).filter(({ endedOn }) => endedOn === null),
  });
  app.use(seatOffers(shell, recordsOf, entities));
  for (const pages of modulePages(shell, source, {
    ...opened,
    workspace,
    desk,
    capacityNow,
    chasing,
    keeping,
  }))
    app.route("/", pages);
  return app;
}

/** Pages that are made of the snapshot, what has been received and the day, and of nothing else. */
const madeOfSnapshot = ["/arrivals/*", "/indicators/*", "/journeys/*", "/map/*"];

/** What those pages were made from: another of these, and they are made anew. */
function versionOf(workspace: Workspace, source: SnapshotSource, day: () => string) {
  const received = () => statSync(workspace.path("received"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return async () => `${(await source.current())?.id} ${received()} ${day()}`;
}

function stopFor(why: string, running: RunningServer, effects: Effects) {
  effects.progress(`${why} This server stops.`);
  return running.close();
}
