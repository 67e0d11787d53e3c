import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

// The one test command: named steps, the same here and in continuous integration. Stops at the first that fails.
const root = join(import.meta.dirname, "..");
// The tools of the install first, and with them the Node that runs this.
const path = [dirname(process.execPath), join(root, "node_modules", ".bin"), process.env.PATH].join(
  delimiter,
);
const reporter = `--test-reporter=${join(root, "test", "reporter.ts")}`;
const tests = globSync(["src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }).sort();

const steps: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ["typecheck", "tsc", "--noEmit"],
  ["lint", "biome", "lint", "."],
  ["format", "biome", "format", "."],
  ["knip", "knip"],
  ["tests", process.execPath, "--test", "--test-concurrency=2", reporter, ...tests],
];

for (const [name, command, ...words] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  if (error)
    throw new Error(`The step "${name}" could not start ${command}. Run "npm ci" first.`, { cause: error });
  if (status !== 0) {
    process.stdout.write(`== ${name} failed\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`== ${name} done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
