import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Entry, readArchive, writeArchive } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-archive-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const words = "correct horse battery staple";
/** Cheap, so that a thousand openings take a second. */
const cheap = { n: 8, r: 1, p: 1 };
const chunk = 64 * 1024 + 16;

async function* entriesOf(contents: Readonly<Record<string, Uint8Array>>): AsyncGenerator<Entry> {
  for (const [name, bytes] of Object.entries(contents)) yield { name, content: inPieces(bytes) };
}

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

/** What comes out of an archive, or why it does not. */
async function readBack(path: string, passphrase = words): Promise<Record<string, Buffer> | string> {
  const found: Record<string, Buffer> = {};
  const read = await readArchive(path, passphrase, async ({ name, content }) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    found[name] = Buffer.concat(pieces);
  });
  return "refused" in read ? read.refused : found;
}

function changed(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const small = join(folder, "small");
const large = join(folder, "large");
const random = randomBytes(300_000);
await writeArchive(
  small,
  words,
  entriesOf({ "log/a.json": Buffer.from("{}"), empty: Buffer.alloc(0) }),
  cheap,
);
await writeArchive(large, words, entriesOf({ random, text: Buffer.alloc(500_000, "waymark ") }), cheap);

test("what was put in comes out as it was, also an empty content and one of many chunks", async () => {
  assert.deepEqual(await readBack(small), { "log/a.json": Buffer.from("{}"), empty: Buffer.alloc(0) });
  assert.deepEqual(await readBack(large), { random, text: Buffer.alloc(500_000, "waymark ") });
  assert.ok(statSync(large).size < 310_000, "text is kept small");
  assert.equal(statSync(large).mode & 0o777, 0o600);
  assert.doesNotMatch(readFileSync(small, "latin1"), /a\.json/);
});

test("another passphrase is refused, and the same one in another composition of its letters is not", async () => {
  assert.match(String(await readBack(small, `${words}.`)), /The passphrase is not the one/);
  const accented = join(folder, "accented");
  await writeArchive(accented, "Caf\u00e9 au lait, dix fois", entriesOf({ a: Buffer.from("a") }), cheap);
  assert.deepEqual(await readBack(accented, "Cafe\u0301 au lait, dix fois"), { a: Buffer.from("a") });
});

test("whichever byte is changed, the archive is refused with a sentence", async () => {
  const whole = readFileSync(small);
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const said = await readBack(changed("flipped", bytes));
    assert.match(String(said), /damaged|newer|passphrase/, `byte ${at} of ${whole.length}`);
  }
});

test("wherever the archive is cut off, at each chunk's border and around it, it is refused", async () => {
  const whole = readFileSync(large);
  const head = whole.indexOf(10) + 1;
  for (let border = head; border < whole.length; border += chunk)
    for (const end of [border - 1, border, border + 1]) {
      const said = await readBack(changed("cut", whole.subarray(0, end)));
      assert.equal(typeof said, "string", `cut after ${end} of ${whole.length} bytes`);
      if (end === border && border > head) assert.match(String(said), /was cut off: its end is missing/);
    }
  assert.equal(typeof (await readBack(changed("cut", whole.subarray(0, -1)))), "string");
});

test("chunks that changed places, came twice or were left out are refused", async () => {
  const whole = readFileSync(large);
  const head = whole.indexOf(10) + 1;
  const start = whole.subarray(0, head);
  const at = (n: number) => whole.subarray(head + n * chunk, head + (n + 1) * chunk);
  const from = (n: number) => whole.subarray(head + n * chunk);
  for (const order of [
    [at(1), at(0), from(2)],
    [at(0), at(0), from(1)],
    [at(0), from(2)],
    [at(0), at(1), from(4)],
  ])
    assert.equal(typeof (await readBack(changed("moved", Buffer.concat([start, ...order])))), "string");
});

test("bytes behind the end are refused", async () => {
  const whole = readFileSync(large);
  for (const more of ["\n", "x".repeat(chunk), whole.subarray(-1000)])
    assert.equal(
      typeof (await readBack(changed("more", Buffer.concat([whole, Buffer.from(more)])))),
      "string",
    );
});

test("a file that is no archive, an empty one and one of a later format are refused by what they are", async () => {
  assert.match(
    String(await readBack(changed("other", Buffer.from("PK\x03\x04 nothing")))),
    /is no backup of Waymark/,
  );
  assert.match(String(await readBack(changed("nothing", Buffer.alloc(0)))), /is no backup of Waymark/);
  const later = readFileSync(small, "latin1").replace("archive 1", "archive 2");
  assert.match(String(await readBack(changed("later", Buffer.from(later, "latin1")))), /newer Waymark/);
  const dear = readFileSync(small, "latin1").replace("scrypt 8 1 1", "scrypt 40 8 1");
  assert.match(String(await readBack(changed("dear", Buffer.from(dear, "latin1")))), /asks for more/);
});

test("a name that would leave its folder is refused", async () => {
  for (const name of [
    "/etc/passwd",
    "../up",
    "a/../../up",
    "a//b",
    "a/./b",
    "c:\\x",
    "C:/x",
    "a\\b",
    "a\0b",
    "",
  ])
    await assert.rejects(
      writeArchive(join(folder, "leaving"), words, entriesOf({ [name]: Buffer.alloc(1) }), cheap),
      /would leave the folder/,
      name,
    );
});

test("an archive whose content breaks off in the making leaves nothing behind", async () => {
  async function* broken(): AsyncGenerator<Entry> {
    yield { name: "a", content: inPieces(random) };
    throw new Error("the disk is gone");
  }
  await assert.rejects(writeArchive(join(folder, "broken"), words, broken(), cheap), /the disk is gone/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("broken")),
    [],
  );
  assert.equal(existsSync(join(folder, "leaving")), false);
});
