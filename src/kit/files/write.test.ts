import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

test("where the disk takes only a part of a file, the old one stays alone and the writer is told", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-write-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "receipt.json");
  writeFileSync(path, "old");
  const module = new URL("./write.ts", import.meta.url).href;
  const script = `const { writeAside } = await import(${JSON.stringify(module)});
    try { writeAside(${JSON.stringify(path)}, "x".repeat(100_000)); } catch (error) { console.log(error.code); }`;
  // No file may grow beyond 50 blocks (of 512 or 1024 bytes): the first write ends there, as on a full disk.
  const limited = 'ulimit -f 50 && exec "$0" --input-type=module -e "$1"';
  const written = spawnSync("sh", ["-c", limited, process.execPath, script], { encoding: "utf8" });
  assert.equal(written.stdout.trim(), "EFBIG");
  assert.equal(readFileSync(path, "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["receipt.json"]);
});
