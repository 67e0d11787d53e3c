/** Which snapshots go into a backup: the one that pages read, or every one that is kept. */
export type Snapshots = "current" | "all";

/** At the top of a workspace: of this machine and this moment, or made again from what goes in. */
const leftOut = ["run", "register", "register.lock", "synthetic", "synthetic.part", "reports"];

/**
 * Whether a file of a workspace goes into its backup: all do but what can be made again, is of this machine, or was being
 * made when somebody was cut off. Errs towards keeping: what nobody thought of goes in.
 * @param path below the workspace, with forward slashes
 * @param current the id of the snapshot that pages read, where there is one
 */
export function goesIn(path: string, snapshots: Snapshots, current: string | null): boolean {
  const steps = path.split("/");
  const [top = ""] = steps;
  if (leftOut.includes(top) || top.startsWith("register.lock.")) return false;
  if (steps.some((step) => step.startsWith(".part-") || step.endsWith(".part"))) return false;
  if (top === "log" && path.endsWith(".lock")) return false;
  const snapshot = /^snapshots\/(.+)\.duckdb(\.wal)?$/.exec(path)?.[1];
  return snapshot === undefined || snapshots === "all" || snapshot === current;
}

/** The order in which files are read: notes of the logs' ends, the logs, then the rest; see README.md. */
export const isNote = (path: string) => /^log\/.*\bhead\b[^/]*$/.test(path);
export const isLog = (path: string) => path.startsWith("log/") && !isNote(path);
