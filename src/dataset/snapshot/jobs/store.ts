import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type Effects, failure } from "../../../kit/command/index.ts";
import { bornAt, writeAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Built } from "../build.ts";
import { type Job, type Standing, standingOf } from "./job.ts";

export interface JobNow {
  readonly job: Job;
  readonly standing: Standing;
}

/** The job asked for last, and how it stands. */
export function latestJob(workspace: Workspace, now: Effects["now"]): JobNow | null {
  const id = idsIn(workspace).at(-1);
  if (id === undefined) return null;
  const job = jobOf(workspace, id);
  return { job, standing: standingOf(job, job.process !== null && lives(job.process), now().toString()) };
}

interface Wanted {
  /** The words that start this program: Node and its entry file. */
  readonly program: readonly [string, ...string[]];
  readonly by: string;
  readonly now: Effects["now"];
}

/**
 * Starts "waymark build" as a process of its own, which outlives this one. While a job runs no other is begun: of two
 * requests at once one makes the job's file and the other does not.
 * @returns false where one was under way
 */
export function beginJob(workspace: Workspace, { program, by, now }: Wanted): boolean {
  const latest = latestJob(workspace, now);
  if (latest?.standing === "running") return false;
  const id = String(Number(latest?.job.id ?? 0) + 1).padStart(4, "0");
  const asked = { id, askedBy: by, askedAt: now().toString(), process: null, begun: [], ended: null };
  if (!isFirst(workspace, asked)) return false;
  const [node, ...words] = program;
  const log = openSync(workspace.path("jobs", `${id}.log`), "w", 0o600);
  const child = spawn(node, [...words, "build", "--workspace", workspace.folder, "--job", id], {
    detached: true,
    stdio: ["ignore", "ignore", log],
  });
  closeSync(log);
  child.once("error", (error) => {
    const failed = `The build could not be started: ${error.message}.`;
    keep(workspace, { ...asked, ended: { at: now().toString(), failed } });
  });
  child.unref();
  return true;
}

/** Runs a build and keeps its job's file at how far it is and how it ended. */
export async function reported(
  workspace: Workspace,
  id: string,
  effects: Effects,
  build: (effects: Effects) => Promise<Built | { refused: string }>,
): Promise<Built | { refused: string }> {
  if (!idsIn(workspace).includes(id))
    return { refused: `There is no job "${id}": leave --job to the pages.` };
  const at = () => effects.now().toString();
  let job: Job = { ...jobOf(workspace, id), process: { pid: process.pid, born: born(process.pid) } };
  const write = (more: Partial<Job>) => {
    job = { ...job, ...more };
    keep(workspace, job);
  };
  const progress = (line: string) => {
    write({ begun: [...job.begun, { text: line.replace(/ \.\.\.$/, ""), at: at() }] });
    effects.progress(line);
  };
  write({});
  try {
    const built = await build({ ...effects, progress });
    write({ ended: { at: at(), ...("refused" in built ? { failed: built.refused } : { built }) } });
    return built;
  } catch (error) {
    write({ ended: { at: at(), failed: failure(error).text } });
    throw error;
  }
}

const fileOf = (workspace: Workspace, id: string) => workspace.path("jobs", `${id}.json`);

function idsIn(workspace: Workspace): string[] {
  const folder = workspace.path("jobs");
  if (!existsSync(folder)) return [];
  const ids = readdirSync(folder).flatMap((name) => /^(\d{4,})\.json$/.exec(name)?.[1] ?? []);
  return ids.sort((a, b) => Number(a) - Number(b));
}

const jobOf = (workspace: Workspace, id: string) =>
  JSON.parse(readFileSync(fileOf(workspace, id), "utf8")) as Job;

const inJson = (job: Job) => `${JSON.stringify(job, null, 2)}\n`;

const keep = (workspace: Workspace, job: Job) => writeAside(fileOf(workspace, job.id), inJson(job));

/** Makes a new job's file, whole at once; false where another request made it first. */
function isFirst(workspace: Workspace, job: Job): boolean {
  mkdirSync(workspace.path("jobs"), { recursive: true, mode: 0o700 });
  const aside = `${fileOf(workspace, job.id)}.${process.pid}.new`;
  writeFileSync(aside, inJson(job));
  try {
    linkSync(aside, fileOf(workspace, job.id));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside);
  }
}

const born = (pid: number) => bornAt(pid) ?? null;

/** A process of the same number that began at another time is another process. */
const lives = ({ pid, born: then }: NonNullable<Job["process"]>) => then !== null && born(pid) === then;
