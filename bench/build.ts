import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

// How long receive and build take at a size, and the most memory that they hold. The bounds are those of the product:
// 60 s and 2 GB for receive and build of all years at full size on two cores.
//   node bench/build.ts [--children 60153] [--keep DIR]

const { values } = parseArgs({ options: { children: { type: "string" }, keep: { type: "string" } } });
const children = Number(values.children ?? 60153);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "waymark-bench-"));
const cli = join(import.meta.dirname, "..", "src", "cli.ts");
const workspace = ["--workspace", join(folder, "workspace")];

const made = existsSync(join(folder, "extracts"))
  ? null
  : await timed("synthesise", "--out", join(folder, "extracts"), "--children", String(children));
const received = await timed("receive", join(folder, "extracts"), ...workspace);
const built = await timed("build", ...workspace);
if (made) print("synthesise", made, 90, null);
print("receive", received, null, 2000);
print("build", built, null, 2000);
const both = { seconds: received.seconds + built.seconds, peak: Math.max(received.peak, built.peak) };
print("receive + build", both, 60, 2000);
const { seconds } = JSON.parse(built.printed) as { seconds: Record<string, number> };
console.log(
  `steps of build: ${Object.entries(seconds)
    .map(([step, each]) => `${step} ${each} s`)
    .join(", ")}`,
);
if (!values.keep) rmSync(folder, { recursive: true });

interface Run {
  readonly seconds: number;
  /** Megabytes of resident memory at the highest. */
  readonly peak: number;
}

/** Runs one command in a process of its own and reads its peak memory from the kernel while it lives. */
async function timed(...words: string[]): Promise<Run & { printed: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, ...words, "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  let peak = 0;
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  const exit = await new Promise((done) => child.on("close", done));
  clearInterval(look);
  if (exit !== 0) throw new Error(`waymark ${words[0]} ended with ${exit}.`);
  return { seconds: (performance.now() - start) / 1000, peak, printed };
}

/** The kernel's high-water mark of a process, in megabytes; 0 where there is no /proc or the process has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return 0;
    throw error;
  }
}

function print(what: string, { seconds, peak }: Run, mostSeconds: number | null, mostMemory: number | null) {
  const time = `${seconds.toFixed(1)} s${mostSeconds ? ` (${(seconds / mostSeconds).toFixed(2)} of ${mostSeconds} s)` : ""}`;
  const memory = `${peak.toFixed(0)} MB${mostMemory ? ` (${(peak / mostMemory).toFixed(2)} of ${mostMemory} MB)` : ""}`;
  console.log(`${what.padEnd(16)} ${children} children: ${time}, peak ${memory}`);
}
