import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { oakmarchForAll } from "./oakmarch.ts";

// The one test command: named steps, the same here and in continuous integration. Stops at the first that fails.
const root = join(import.meta.dirname, "..");
// The tools of the install first, and with them the Node that runs this.
const path = [dirname(process.execPath), join(root, "node_modules", ".bin"), process.env.PATH].join(
  delimiter,
);
const reporter = `--test-reporter=${join(root, "test", "reporter.ts")}`;
const tests = globSync(["src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }).sort();

// Every test and every program that it starts reads the same sources: they are compiled once for all of them.
const compiled = mkdtempSync(join(tmpdir(), "waymark-compiled-"));
process.on("exit", () => rmSync(compiled, { recursive: true, force: true }));
process.env.NODE_COMPILE_CACHE = compiled;

step("typecheck", () => run("tsc", "--noEmit"));
step("lint", () => run("biome", "lint", "."));
step("format", () => run("biome", "format", "."));
step("knip", () => run("knip"));
// Made once: it takes as long as many tests together, and several of them begin with it.
step("a small Oakmarch for the tests to copy", () => {
  const { environment, remove } = oakmarchForAll();
  process.on("exit", remove);
  Object.assign(process.env, environment);
  return 0;
});
step("tests", () => run(process.execPath, "--test", "--test-concurrency=2", reporter, ...tests));

/** Does what the step says, tells how long it took, and ends the whole run with its code where that is not 0. */
function step(name: string, act: () => number) {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const status = act();
  if (status !== 0) {
    process.stdout.write(`== ${name} failed\n`);
    process.exit(status);
  }
  process.stdout.write(`== ${name} done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

function run(command: string, ...words: string[]): number {
  const env = { ...process.env, PATH: path };
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: "inherit", env });
  if (error) throw new Error(`${command} could not be started. Run "npm ci" first.`, { cause: error });
  return status ?? 1;
}
