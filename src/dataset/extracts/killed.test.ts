import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";
import { openDatabase } from "../../kit/duckdb/index.ts";
import { sha256OfFile } from "../../kit/files/index.ts";
import { openWorkspace, type Workspace } from "../../kit/workspace/index.ts";
import { receipts } from "./index.ts";

const kills = 20;

test("killed twenty times in mid receive, nothing is ever half-landed, and the next receive clears up", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-killed-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = filesIn(folder);
  const workspace = openWorkspace(join(folder, "workspace"));

  let unfinished = 0;
  for (let kill = 0; kill < kills; kill++) {
    const receiving = receive(workspace, files);
    await begun(workspace, receiving);
    await after(kill * 12);
    receiving.kill("SIGKILL");
    await once(receiving, "close");
    unfinished += partsIn(workspace).length;
    await wholeReceiptsOnly(workspace);
  }
  assert.ok(unfinished > 0, "no kill met a file half-way, so nothing was shown");

  const last = receive(workspace, files);
  const [exit] = await once(last, "close");
  assert.equal(exit, 0);
  assert.deepEqual(partsIn(workspace), []);
  assert.equal(receipts(workspace).length, files.length);
  await wholeReceiptsOnly(workspace);
});

/** A census of 3,000 children and six tables of 4,000 rows. */
function filesIn(folder: string): string[] {
  const children = Array.from({ length: 3000 }, (_, at) => child(at)).join("\n");
  const census = `<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>\n<Children>\n${children}\n</Children></Message>`;
  const tables = Array.from({ length: 6 }, (_, table) => {
    const rows = Array.from({ length: 4000 }, (_, at) => `OAK${table}x${at},27/03/2008,30/08/2024,PN6`);
    return [`reviews-${table}-2024-25.csv`, `CHILD,DOB,REVIEW,REVIEW_CODE\n${rows.join("\n")}\n`] as const;
  });
  return [["cin-2024-25.xml", census] as const, ...tables].map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

const child = (at: number) =>
  `<Child><ChildIdentifiers><LAchildID>OAK${at}</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2024-10-06</CINreferralDate><ReferralSource>3A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>`;

function receive(workspace: Workspace, files: readonly string[]): ChildProcess {
  const words = ["src/cli.ts", "receive", ...files, "--workspace", workspace.folder];
  return spawn(process.execPath, words, { stdio: "ignore" });
}

/** Resolves when the first file lies aside, or when the process has ended without one. */
async function begun(workspace: Workspace, receiving: ChildProcess) {
  const known = new Set(partsIn(workspace));
  while (receiving.exitCode === null && partsIn(workspace).every((part) => known.has(part))) await after(2);
}

function partsIn(workspace: Workspace): string[] {
  const received = workspace.path("received");
  return existsSync(received) ? readdirSync(received).filter((name) => name.startsWith(".part-")) : [];
}

/** Whatever landed is whole: the file's bytes are those of its id, and every table has the rows of its receipt. */
async function wholeReceiptsOnly(workspace: Workspace) {
  const received = workspace.path("received");
  const ids = existsSync(received) ? readdirSync(received).filter((name) => !name.startsWith(".")) : [];
  const db = await openDatabase(":memory:", { folders: [received] });
  for (const id of ids) {
    const receipt = JSON.parse(readFileSync(join(received, id, "receipt.json"), "utf8"));
    assert.equal(await sha256OfFile(join(received, id, "original", receipt.file)), id);
    for (const { name, rows } of receipt.tables) {
      const [counted] = await db.rows(
        `select count(*) as n from read_parquet('${received}/${id}/rows/${name}.parquet')`,
      );
      assert.equal(counted?.n, rows);
    }
    await db.rows(`select count(*) as n from read_parquet('${received}/${id}/rows/issues.parquet')`);
  }
  db.close();
}
