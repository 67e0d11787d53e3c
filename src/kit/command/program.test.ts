import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

/** Runs a program whose one command, "go", does this. */
function program(body: string, ...words: string[]) {
  const module = new URL("./index.ts", import.meta.url).href;
  const script = `const { runProgram } = await import(${JSON.stringify(module)});
    const { statSync } = await import("node:fs");
    const go = { name: "go", summary: "", usage: "", options: {}, positionals: [0, 1],
      async run(input, effects) { ${body} } };
    process.exitCode = await runProgram("trial", [{ name: "go", load: async () => go }], ["go", ...${JSON.stringify(words)}]);`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

test("what the system refuses ends in a sentence and exit 2, without a stack of calls", () => {
  const gone = program('statSync("/nowhere/at/all");');
  assert.equal(gone.status, 2);
  assert.match(gone.stderr, /^\/nowhere\/at\/all: It is gone, or was never there\. .* then try again\.\n$/);
  const full = program('throw new Error("IO Error: Could not write: No space left on device");');
  assert.equal(full.status, 2);
  assert.match(full.stderr, /^The disk is full\./);
  const other = program('throw new Error("a fault");');
  assert.match(other.stderr, /^It could not be done: a fault\./);
  assert.doesNotMatch(other.stderr, /\n\s+at /);
});

test("with --json a command that fails still prints one document", () => {
  const failed = program('throw new Error("a fault.");', "--json");
  assert.equal(failed.status, 2);
  assert.match((JSON.parse(failed.stdout) as { refused: string }).refused, /a fault\./);
});

test("control characters in what others wrote do not reach the terminal", () => {
  const said = program(
    'effects.progress("a\\u001b[2Jb"); return { exit: 2, json: {}, text: "c\\u0007d\\u202ee\\nf" };',
  );
  assert.equal(said.stderr, "a\ufffd[2Jb\nc\ufffdd\ufffde\nf\n");
});

test("what a command writes is for its own user alone", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-program-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const body = `mkdirSync("${folder}/received"); writeFileSync("${folder}/received/names.csv", "");`;
  program(`const { mkdirSync, writeFileSync } = await import("node:fs"); ${body}`);
  const modeOf = (path: string) => statSync(join(folder, path)).mode & 0o777;
  assert.deepEqual([modeOf("received"), modeOf("received/names.csv")], [0o700, 0o600]);
});
