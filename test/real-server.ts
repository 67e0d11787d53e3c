import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cli } from "./a-year/waymark.ts";

/** The real program, serving a workspace in a process of its own. */
export interface RealServer {
  readonly process: ChildProcess;
  readonly url: string;
  /** Ends it as a power cut would: it gets no chance to do anything. */
  kill(): Promise<void>;
  /** Asks it to end, as a system does. */
  stop(): Promise<void>;
}

/** The environment of a program that finds its register there. @param databaseUrl null: the embedded database */
function environment(databaseUrl: string | null) {
  const { DATABASE_URL: _, ...env } = process.env;
  return databaseUrl === null ? env : { ...env, DATABASE_URL: databaseUrl };
}

/** Runs the real program with --json beside whatever else this process does, and gives its document. */
export async function ran<T>(databaseUrl: string | null, ...words: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...words, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environment(databaseUrl),
  });
  const [printed, said] = await Promise.all([child.stdout.toArray(), child.stderr.toArray(), ended(child)]);
  const text = Buffer.concat(printed).toString("utf8");
  return {
    exit: child.exitCode,
    json: (text.startsWith("{") ? JSON.parse(text) : null) as T,
    said: Buffer.concat(said).toString("utf8"),
  };
}

/** Starts the server without waiting for it. @param databaseUrl null: the embedded database */
export function begunServer(workspace: string, databaseUrl: string | null) {
  const words = ["serve", "--port", "0", "--workspace", workspace, "--json"];
  return spawn(process.execPath, [cli, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environment(databaseUrl),
  });
}

/** Starts the server; where it ends instead of serving, gives what it said. */
export async function startedServer(
  workspace: string,
  databaseUrl: string | null,
): Promise<RealServer | { readonly exit: number | null; readonly said: string }> {
  const child = begunServer(workspace, databaseUrl);
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  let printed = "";
  for await (const piece of child.stdout) {
    printed += piece;
    if (printed.trimEnd().endsWith("}")) break;
  }
  const { url } = JSON.parse(printed || "{}") as { url?: string };
  if (url === undefined) {
    await ended(child);
    return { exit: child.exitCode, said };
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  return { process: child, url, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

export async function ended(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** A server that must start. */
export async function mustStart(workspace: string, databaseUrl: string | null): Promise<RealServer> {
  const started = await startedServer(workspace, databaseUrl);
  if ("exit" in started) throw new Error(`The server did not start (${started.exit}): ${started.said}`);
  return started;
}

/** Somebody at a browser, signed in with a demonstration account. */
export interface Visitor {
  get(path: string): Promise<{ readonly status: number; readonly html: string }>;
  /** Sends a form, and says where it leads to where it was taken. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ status: number; leadsTo: string | null }>;
}

export async function signedIn(url: string, role: string): Promise<Visitor> {
  const cookies = new Map<string, string>();
  const asked = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url + path, { ...init, headers: { cookie, origin: url }, redirect: "manual" });
    for (const each of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = each.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const tokenOn = async (path: string) =>
    /name="_csrf" value="([^"]+)"/.exec(await (await asked(path)).text())?.[1] ?? "";
  const post = async (path: string, fields: Readonly<Record<string, string>>, _csrf: string) => {
    const answer = await asked(path, { method: "POST", body: new URLSearchParams({ ...fields, _csrf }) });
    await answer.body?.cancel();
    return { status: answer.status, leadsTo: answer.headers.get("location") };
  };
  await post("/sign-in/as", { role }, await tokenOn("/sign-in"));
  const token = await tokenOn("/settings");
  return {
    get: async (path) => {
      const answer = await asked(path);
      return { status: answer.status, html: await answer.text() };
    },
    send: (path, fields) => post(path, fields, token),
  };
}

/** What the form of an action asks for. */
export const actionNamed = (title: string) => ({
  title,
  source: "The meeting of 9 April",
  owner: "Rosalind Pemberwick",
  due: "8 May 2026",
  publishable: "yes",
});

/** Adds an action through the page and gives its reference. */
export async function addAction(visitor: Visitor, title: string): Promise<string> {
  const { status, leadsTo } = await visitor.send("/actions/new", actionNamed(title));
  const reference = /\/actions\/([A-Z]+-\d{4}-\d+)/.exec(leadsTo ?? "")?.[1];
  if (!reference) throw new Error(`The action was not taken: ${status} ${leadsTo}`);
  return reference;
}
