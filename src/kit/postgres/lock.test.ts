import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { liveHolder, takeLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-lock-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const taking = `
  import { takeLock } from ${JSON.stringify(new URL("./lock.ts", import.meta.url).href)};
  process.stdin.once("data", () => {
    console.log("heldBy" in takeLock(process.argv[1]) ? "refused" : "taken");
    setTimeout(() => process.exit(), 1500);
  });
  console.log("ready");`;

/** Starts so many processes that take the lock at the same moment, and says what each got. */
async function takeAtOnce(path: string, count: number): Promise<string[]> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", taking, path], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  const said = children.map(async (child) => {
    let text = "";
    for await (const chunk of child.stdout) {
      text += chunk;
      if (text === "ready\n") child.emit("ready");
    }
    return text.trim().split("\n").at(-1) ?? "";
  });
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("ready", resolve))));
  for (const child of children) child.stdin.end("now\n");
  const answers = await Promise.all(said);
  await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
  return answers;
}

for (const left of ["nobody", "a dead process", "a process cut off in mid writing"]) {
  test(`of six starts at once, where ${left} had the lock, one gets it`, async () => {
    const path = join(folder, left.replaceAll(" ", "-"), "register.lock");
    takeLock(path);
    rmSync(path);
    if (left === "a dead process") writeFileSync(path, JSON.stringify({ pid: 4_000_000, started: "1" }));
    if (left === "a process cut off in mid writing") writeFileSync(path, '{"pid":');
    const answers = await takeAtOnce(path, 6);
    assert.deepEqual(answers.sort(), ["refused", "refused", "refused", "refused", "refused", "taken"]);
    assert.equal(liveHolder(path), null, "all of them have ended");
  });
}

test("a lock that was let go leaves nothing behind", () => {
  const path = join(folder, "gone", "register.lock");
  const lock = takeLock(path);
  assert.ok("release" in lock);
  assert.ok("heldBy" in takeLock(path));
  lock.release();
  assert.equal(existsSync(path), false);
  assert.deepEqual(readdirSync(join(folder, "gone")), []);
});
