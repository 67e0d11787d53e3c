import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { openRegister, trialRegisters } from "../src/kit/postgres/index.ts";
import type { Workspace } from "../src/kit/workspace/index.ts";
import {
  actionNamed,
  addAction,
  begunServer,
  ended,
  mustStart,
  ran,
  signedIn,
  type Visitor,
} from "./real-server.ts";

// Kills the real server again and again while several people write through its pages, and looks for what was lost.
//   node test/killed.ts [--times 50]        on the embedded database, and on WAYMARK_TEST_DATABASE_URL where it is set

/** What somebody was told is kept. */
interface Acknowledged {
  readonly title: string;
  version: number;
}

export interface Killings {
  readonly kills: number;
  /** Of these, while the server was starting. */
  readonly whileStarting: number;
  readonly acknowledged: number;
  /** Sentences, one for each thing that is not there or not in order. */
  readonly lost: readonly string[];
  /** How long the server took to serve again after a kill, at most, in seconds. */
  readonly slowestStart: number;
}

interface Place {
  readonly workspace: Workspace;
  readonly databaseUrl: string | null;
}

/** @param random gives numbers from 0 to 1, which decide when the server is killed */
export async function killedOften(place: Place, times: number, random = Math.random): Promise<Killings> {
  const all = new Map<string, Acknowledged>();
  const lost: string[] = [];
  const told = { whileStarting: 0, slowestStart: 0 };
  let unread = new Map<string, Acknowledged>();
  /** Serves again, and looks whether everything that was acknowledged before the last kill is there. */
  const again = async () => {
    const began = performance.now();
    const server = await mustStart(place.workspace.folder, place.databaseUrl);
    told.slowestStart = Math.max(told.slowestStart, (performance.now() - began) / 1000);
    lost.push(...(await notOnPages(server.url, unread)), ...(await notInOrder(place)));
    for (const [reference, each] of unread) all.set(reference, each);
    unread = new Map();
    return server;
  };
  for (let kill = 0; kill < times; kill++) {
    if (kill % 5 === 1) {
      await killStarting(place, random() * 2500);
      told.whileStarting += 1;
      continue;
    }
    const server = await again();
    const writers = await writersAt(server.url, kill, unread);
    await pause(100 + random() * 900);
    await server.kill();
    await Promise.all(writers.map((each) => each.done));
  }
  await (await again()).stop();
  lost.push(...(await notInRegister(place, all)));
  return { kills: times, ...told, acknowledged: all.size, lost };
}

async function killStarting(place: Place, after: number) {
  const starting = begunServer(place.workspace.folder, place.databaseUrl);
  await Promise.race([pause(after), once(starting, "exit")]);
  starting.kill("SIGKILL");
  await ended(starting);
}

/** Three people at two pages each, who write until they are cut off. */
async function writersAt(url: string, kill: number, kept: Map<string, Acknowledged>) {
  const roles = ["business-manager", "sub-group-chair", "delegated-safeguarding-partner"];
  const visitors = await Promise.all(roles.map((role) => signedIn(url, role)));
  return visitors.flatMap((visitor, at) =>
    [1, 2].map((hand) => ({ done: write(visitor, `Round ${kill}, ${roles[at]}, hand ${hand}`, kept) })),
  );
}

const corrected = (title: string) => `${title}, corrected`;

/** Adds actions and corrects every second one, and notes each only when the page has said that it is kept. */
async function write(visitor: Visitor, words: string, kept: Map<string, Acknowledged>) {
  try {
    for (let n = 1; ; n++) {
      const title = `${words}, ${n}`;
      const reference = await addAction(visitor, title);
      const noted = { title, version: 1 };
      kept.set(reference, noted);
      if (n % 2 === 1) continue;
      const { due: _, ...fields } = actionNamed(corrected(title));
      const { status } = await visitor.send(`/actions/${reference}/edit`, {
        ...fields,
        version: "1",
        why: "Said better.",
      });
      if (status !== 303) throw new Error(`The correction of ${reference} was not taken: ${status}`);
      noted.version = 2;
    }
  } catch (error) {
    // fetch says so when the server is gone.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function notOnPages(url: string, kept: ReadonlyMap<string, Acknowledged>): Promise<string[]> {
  const reader = await signedIn(url, "business-manager");
  const lost: string[] = [];
  for (const [reference, { title, version }] of kept) {
    const { status, html } = await reader.get(`/actions/${reference}`);
    if (status !== 200 || !html.includes(version === 2 ? corrected(title) : title))
      lost.push(`${reference}, version ${version}, "${title}": its page answers ${status}`);
  }
  return lost;
}

/** What verify says while the server runs. */
async function notInOrder({ workspace, databaseUrl }: Place): Promise<string[]> {
  const words = ["verify", "--workspace", workspace.folder];
  const { exit, json, said } = await ran<{ checks: { problems: string[] }[] } | null>(databaseUrl, ...words);
  if (exit === 0) return [];
  return json ? json.checks.flatMap(({ problems }) => problems) : [`verify: ${said}`];
}

/** Looks into the tables: every revision, every entry of the log, and whether each has the other. */
async function notInRegister({ workspace, databaseUrl }: Place, all: ReadonlyMap<string, Acknowledged>) {
  const register = await openRegister(workspace, { databaseUrl, progress: () => {} });
  if ("refused" in register) return [register.refused];
  try {
    const revisions = await sql<{ at: string; title: string }>`
      select reference || ' ' || version as at, contents ->> 'title' as title
      from grammar.revision`.execute(register.db);
    const entries = await sql<{ at: string }>`
      select (payload.body::json ->> 'reference') || ' ' || (payload.body::json ->> 'version') as at
      from access.log_entry as entry
      join access.log_payload as payload using (partnership_id, position)
      where entry.thing = 'actions'`.execute(register.db);
    const titles = new Map(revisions.rows.map(({ at, title }) => [at, title]));
    const logged = entries.rows.map(({ at }) => at);
    const known = new Set(logged);
    const wanted = [...all].flatMap(([reference, { title, version }]) =>
      [title, corrected(title)]
        .slice(0, version)
        .map((words, at) => [`${reference} ${at + 1}`, words] as const),
    );
    return [
      ...wanted
        .filter(([at, words]) => titles.get(at) !== words)
        .map(([at]) => `revision ${at} is not there`),
      ...wanted.filter(([at]) => !known.has(at)).map(([at]) => `the log has no entry of ${at}`),
      ...[...titles.keys()].filter((at) => !known.has(at)).map((at) => `revision ${at} is in no log`),
      ...logged.filter((at) => !titles.has(at)).map((at) => `the log speaks of ${at}, which is not there`),
      ...(logged.length === known.size ? [] : ["the log speaks of one revision twice"]),
    ];
  } finally {
    await register.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { times: { type: "string", default: "50" } } });
  for (const kind of trialRegisters()) {
    if (kind.skip) {
      console.log(`${kind.name}: left out, ${kind.skip}`);
      continue;
    }
    const place = await kind.place({ asAt: "2026-04-22" });
    const { lost, ...figures } = await killedOften(place, Number(values.times));
    console.log(kind.name, JSON.stringify(figures), lost.length === 0 ? "nothing was lost" : lost.join("; "));
    if (lost.length > 0) process.exitCode = 1;
    await place.remove();
  }
}
