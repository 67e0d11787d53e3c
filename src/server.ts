import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { type Chasing, chaseAnswers, chaseDaily, chasingPages } from "./assurance/chasing/index.ts";
import { todayPages } from "./assurance/today/index.ts";
import { backupAnswers } from "./backup/index.ts";
import { chasingIn } from "./chasing.ts";
import { arrivalPages, receivingPages, receivingPaths } from "./dataset/extracts/index.ts";
import { indicatorPages, mapPages } from "./dataset/indicators/index.ts";
import { childPages, journeyPages } from "./dataset/journey/index.ts";
import { snapshotPages, snapshots } from "./dataset/snapshot/index.ts";
import { entities } from "./entities.ts";
import { foundingOf } from "./founding.ts";
import { frameOf, partnershipOf } from "./frame.ts";
import { inviteFirst } from "./invite-first.ts";
import type { Effects } from "./kit/command/index.ts";
import type { SnapshotSource } from "./kit/duckdb/index.ts";
import { sha256OfText } from "./kit/files/index.ts";
import { openRegister, type Register } from "./kit/postgres/index.ts";
import { application, listen, listenOnSocket, type RecordChange, type Shell } from "./kit/web/index.ts";
import type { Workspace } from "./kit/workspace/index.ts";
import { isLoopback, publicAddress } from "./public-address.ts";
import {
  type Access,
  accessPages,
  formsWhereOpened,
  openAccess,
  recognise,
  recordChange,
  shellOf,
  signedInOnly,
  signInPages,
  verifyAnswers,
} from "./register/access/index.ts";
import { type CapacityNow, capacityOf, capacityPages, capacityWarning } from "./register/capacity/index.ts";
import { escalationPages, voicePages } from "./register/decisions/index.ts";
import { documentsPages, keepThresholdRules, wouldBreakOff } from "./register/documents/index.ts";
import {
  entityPages,
  filePaths,
  importPaths,
  openPapers,
  openRecords,
  permissionsOf,
  type RecordsOf,
  seatOffers,
} from "./register/grammar/index.ts";
import { groupPages } from "./register/groups/index.ts";
import { meetingPages } from "./register/meetings/index.ts";
import { type Events, eventsOf, leadPages, partnershipPages } from "./register/partners/index.ts";
import { requirementPages } from "./register/requirements/index.ts";

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

/** The register with everything that it keeps, and who may do what there. */
export interface OpenedRegister {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  /** Joinings and separations of partnerships. */
  readonly events: Events;
}

/** Opens what the register keeps; the installation's own partnership is made where it is not there yet. */
export async function openedRegister(
  register: Register,
  workspace: Workspace,
  effects: Effects,
): Promise<OpenedRegister> {
  const access = openAccess(register, workspace, effects.now, entities.flatMap(permissionsOf));
  await access.partnerships.begin(foundingOf(workspace, workspace.day(effects.now()).toString()));
  const recordsOf = openRecords(register, access, workspace, effects.now);
  const day = () => workspace.day(effects.now()).toString();
  const home = workspace.settings.partnership;
  const given = { register, access, recordsOf, entities, home, breaksOff: wouldBreakOff };
  const events = eventsOf({ ...given, now: effects.now, day });
  return { access, recordsOf, events };
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
  /** Resolves when it has stopped, by close or by a signal. */
  readonly closed: Promise<void>;
}

interface Places extends OpenedRegister {
  readonly workspace: Workspace;
  readonly desk: Desk;
  readonly capacityNow: CapacityNow;
  readonly chasing: Chasing;
}

/** Every module's pages. Documents stand first: after any form they see whether the rules of the next build have changed. */
function modulePages(
  shell: Shell,
  source: SnapshotSource,
  { workspace, access, recordsOf, events, desk, capacityNow, chasing }: Places,
): Hono[] {
  const { agencies, partnership } = partnershipOf(workspace);
  const papers = openPapers(workspace);
  return [
    documentsPages(workspace, { shell, recordsOf, entities }),
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
    const chasing = chasingIn(workspace, opened, effects);
    const app = await pagesOf({ settings, register, opened, chasing, publicUrl: address });
    listening = await listen(app, { host, port: settings.port, uploads });
    if ("refused" in listening) {
      await register.close();
      return listening;
    }
    const { port, close } = listening;
    const socket = await takeCommands(workspace, register, { access, chasing });
    const url = address?.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    await inviteFirst(access, url, effects);
    const day = () => workspace.day(effects.now()).toString();
    const daily = chaseDaily(chasing, { day, progress: effects.progress });
    const running = untilStopped(url, async () => {
      await Promise.all([close(), socket.close(), daily.close()]);
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

interface Composition {
  readonly settings: ServerSettings;
  readonly register: Register;
  readonly opened: OpenedRegister;
  readonly chasing: Chasing;
  readonly publicUrl: URL | null;
}

async function pagesOf({ settings, register, opened, chasing, publicUrl }: Composition): Promise<Hono> {
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
  for (const pages of modulePages(shell, source, { ...opened, workspace, desk, capacityNow, chasing }))
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

async function health(c: Context, register: Register, source: SnapshotSource) {
  const snapshot = await source.current();
  const well = await register.db
    .selectNoFrom((query) => query.lit(1).as("one"))
    .executeTakeFirst()
    .then(
      () => true,
      () => false,
    );
  const state = {
    ok: well,
    snapshot: snapshot?.id ?? null,
    register: well ? register.kind : "does not answer",
  };
  return c.json(state, well ? 200 : 503);
}

/** The commands that reach the register while this server holds it, on a socket for this user alone. */
async function takeCommands(
  workspace: Workspace,
  register: Register,
  { access, chasing }: { readonly access: Access; readonly chasing: Chasing },
) {
  const own = workspace.path("run", "register.sock");
  // A Unix socket's path may have 107 bytes; a deeper workspace has its socket in the temporary folder.
  const short = join(
    tmpdir(),
    `waymark-${process.getuid?.() ?? "user"}-${sha256OfText(workspace.folder).slice(0, 12)}`,
  );
  const path = Buffer.byteLength(own) < 100 ? own : join(short, "register.sock");
  const commands = new Hono()
    .route("/", verifyAnswers(access))
    .route("/", backupAnswers(register, access))
    .route("/", chaseAnswers(chasing));
  const listening = await listenOnSocket(commands, path);
  register.announce(path);
  return listening;
}

function stopFor(why: string, running: RunningServer, effects: Effects) {
  effects.progress(`${why} This server stops.`);
  return running.close();
}

function untilStopped(url: string, stop: () => Promise<void>): RunningServer {
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  let stopping = false;
  const close = () => {
    if (!stopping) {
      stopping = true;
      for (const signal of signals) process.off(signal, close);
      stop().then(resolve, reject);
    }
    return closed;
  };
  const signals = ["SIGTERM", "SIGINT"] as const;
  for (const signal of signals) process.once(signal, close);
  return { url, close, closed };
}
