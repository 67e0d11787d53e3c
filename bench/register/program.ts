import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The real program, serving in a process of its own. */
export interface Program {
  readonly url: string;
  /** Milliseconds of processor time that it and its connections of the database have used until now. */
  used(): { readonly program: number; readonly database: number };
  stop(): Promise<void>;
}

export async function serve(workspace: string, databaseUrl: string): Promise<Program> {
  const cli = join(import.meta.dirname, "..", "..", "src", "cli.ts");
  const words = ["serve", "--workspace", workspace, "--port", "0", "--json"];
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [cli, ...words], { stdio: ["ignore", "pipe", "inherit"], env });
  const database = new URL(databaseUrl).pathname.slice(1);
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.trimEnd().endsWith("}")) break;
  }
  const { url } = JSON.parse(said || "{}") as { url?: string };
  if (url === undefined) throw new Error("The server ended before it said where it serves.");
  return {
    url,
    used: () => ({ program: processorTime(String(child.pid)), database: connectionsOf(database) }),
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** What the kernel counts of a process; 0 where there is no /proc or the process has ended. */
function processorTime(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return 0;
    throw error;
  }
}

/**
 * The connections to a database of a PostgreSQL on this machine: each is a process that says which it serves. Those that
 * ended meanwhile count with what was last seen of them.
 */
function connectionsOf(database: string): number {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    if (commandOf(pid).includes(` ${database} `)) seen.set(pid, processorTime(pid));
  return [...seen.values()].reduce((sum, each) => sum + each, 0);
}

const seen = new Map<string, number>();

function commandOf(pid: string): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.startsWith("postgres:") ? command : "";
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return "";
    throw error;
  }
}
