import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";

// How long each page takes when 20 readers ask at once: node bench/pages.ts [--workspace DIR] [--rounds N].
// The workspace needs a snapshot ("npx waymark demo --no-serve" makes one) and invented people.

const { values } = parseArgs({
  options: { workspace: { type: "string", default: "workspace" }, rounds: { type: "string", default: "10" } },
});
const readersAtOnce = 20;
const most = 100;
const pages = ["/", "/arrivals", "/indicators", "/indicators/referrals", "/journeys", "/map", "/settings"];

const server = await serve(values.workspace);

interface Browser {
  readonly cookie: string;
}

try {
  for (const [name, role, purpose] of [
    ["published, practitioner", "practitioner", false],
    ["published, business manager", "business-manager", false],
    ["raw, analyst with a purpose", "analyst", true],
  ] as const) {
    const readers = await Promise.all(Array.from({ length: readersAtOnce }, () => enter(role, purpose)));
    process.stdout.write(`\n${name}, ${readersAtOnce} at once\n`);
    for (const page of pages) await measure(page, readers);
  }
} finally {
  server.process.kill();
  await once(server.process, "exit");
}

/** Every reader asks for the page again and again, all at the same time; the first round warms up and is not counted. */
async function measure(page: string, readers: readonly Browser[]) {
  const first = await ask(page, readers[0]);
  if (first.status !== 200) return void process.stdout.write(`${page.padEnd(24)} answers ${first.status}\n`);
  await Promise.all(readers.map((reader) => ask(page, reader)));
  const times: number[] = [];
  await Promise.all(
    readers.map(async (reader) => {
      for (let round = 0; round < Number(values.rounds); round++) times.push((await ask(page, reader)).took);
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  const ratio = (at(0.95) / most).toFixed(2);
  process.stdout.write(
    `${page.padEnd(24)} p50 ${at(0.5).toFixed(0).padStart(4)} ms   p95 ${at(0.95).toFixed(0).padStart(4)} ms   ` +
      `${ratio} of the ${most} ms allowed   first ${first.took.toFixed(0)} ms   ${(first.bytes / 1024).toFixed(0)} kB\n`,
  );
}

async function ask(page: string, reader: Browser | undefined) {
  const began = performance.now();
  const response = await fetch(`${server.url}${page}`, {
    headers: { cookie: reader?.cookie ?? "" },
    redirect: "manual",
  });
  const bytes = (await response.arrayBuffer()).byteLength;
  return { status: response.status, took: performance.now() - began, bytes };
}

async function enter(role: string, withPurpose: boolean): Promise<Browser> {
  const opened = await fetch(`${server.url}/sign-in`);
  const entered = await send("/sign-in/as", cookieOf(opened), {
    _csrf: tokenIn(await opened.text()),
    role,
    next: "/",
  });
  const cookie = cookieOf(entered);
  if (withPurpose) {
    const asked = await fetch(`${server.url}/purpose`, { headers: { cookie } });
    const token = tokenIn(await asked.text());
    await send("/purpose", cookie, {
      _csrf: token,
      kind: "quality",
      words: "measuring the pages",
      next: "/",
    });
  }
  return { cookie };
}

function send(path: string, cookie: string, fields: Record<string, string>) {
  const headers = { cookie, origin: server.url };
  return fetch(`${server.url}${path}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

/** The program as it is, in a process of its own. */
async function serve(workspace: string) {
  const program = join(import.meta.dirname, "..", "src", "cli.ts");
  const words = [program, "serve", "--workspace", workspace, "--port", "0", "--json"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes("}")) return { url: (JSON.parse(said) as { url: string }).url, process: child };
  }
  throw new Error("The server ended before it said where it serves.");
}

function cookieOf(response: Response): string {
  const given = response.headers.getSetCookie().find((each) => !/max-age=0/i.test(each));
  return given?.split(";")[0] ?? "";
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
}
