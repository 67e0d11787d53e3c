import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { application, readUpload, seat, type Upload } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-upload-"));
after(() => rmSync(folder, { recursive: true }));
const frame = { name: "Waymark", partnership: "Oakmarch", banner: null, footing: "", navigation: [] };
const lines: string[] = [];
const made = application({
  ...{ frame, publicUrl: null, loopback: true, uploads: ["/files", "/careless", "/in-adults"] },
  report: (line) => lines.push(line),
});
const template = "kit/web/views/problem.njk";
const wren = { account: "a1", name: "Wren Hollis", role: "analyst", roleTitle: "Analyst" } as const;
const sits = { ...wren, sees: "published", purpose: null, may: () => true } as const;
made.app.get("/form", (c) => {
  seat(c, { ...sits, partnership: "oakmarch" });
  return made.page(c, { title: "Form", section: "none", template, data: {} });
});
let into = "";
made.app.post("/files", async (c) => {
  into = mkdtempSync(join(folder, "sent-"));
  const sent = await readUpload(c, { into, bytesOfFile: 1000, bytesInAll: 100_000, files: 2 });
  return c.json(sent, "refused" in sent ? 422 : 200);
});
made.app.post("/in-adults", async (c) => {
  seat(c, { ...sits, partnership: "adults" });
  into = mkdtempSync(join(folder, "sent-"));
  return c.json(await readUpload(c, { into, bytesOfFile: 1000, bytesInAll: 100_000, files: 2 }), 422);
});
made.app.post("/careless", (c) => c.text("done"));
const origin = "http://127.0.0.1:4000";
const here = { host: "127.0.0.1:4000", origin };

/** Sends these parts in their order, after the token of this browser where it is asked for. */
async function send(parts: readonly (readonly [name: string, value: string | File])[], path = "/files") {
  const first = await made.app.request("/form", { headers: here });
  const cookie = /waymark_form=[\w-]+/.exec(first.headers.get("set-cookie") ?? "")?.[0] ?? "";
  const token = /name="_csrf" value="([^"]+)"/.exec(await first.text())?.[1] ?? "";
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value === "TOKEN" ? token : value);
  const built = new Request(origin, { method: "POST", body: form });
  const body = await built.arrayBuffer();
  const headers = { ...here, cookie, "content-type": built.headers.get("content-type") ?? "" };
  return made.app.request(path, {
    ...{ method: "POST", body },
    headers: { ...headers, "content-length": String(body.byteLength) },
  });
}

const file = (name: string, text = "a,b\n1,2\n") => ["files", new File([text], name)] as const;

test("each file is written as it came, beside the fields, and named by its bytes", async () => {
  const sent = (await (
    await send([["_csrf", "TOKEN"], ["period", "2024-25"], file("a.csv"), file("a.csv", "other")])
  ).json()) as Upload;
  assert.equal(sent.fields.period, "2024-25");
  assert.deepEqual(
    sent.files.map(({ path }) => readFileSync(path, "utf8")),
    ["a,b\n1,2\n", "other"],
  );
  assert.equal(sent.files[1]?.sha256, "d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa");
});

test("a name cannot lead out of its folder, hide itself or steer a terminal", async () => {
  for (const [name, kept] of [
    ["../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["...", "unnamed"],
    [".hidden.csv", "hidden.csv"],
    ["a\u202ecsv.exe", "acsv.exe"],
    [`${"x".repeat(300)}-2024-25.csv`, `${"x".repeat(48)}-2024-25.csv`],
  ] as const) {
    const sent = (await (await send([["_csrf", "TOKEN"], file(name)])).json()) as Upload;
    assert.equal(sent.files[0]?.name, kept);
    assert.equal(sent.files[0]?.path, join(into, "1", kept));
  }
});

test("a text longer than the form takes is refused, since it is not whole", async () => {
  const sent = await send([
    ["_csrf", "TOKEN"],
    ["rows", "x".repeat(10_001)],
  ]);
  assert.match(await sent.text(), /One of the texts is longer/);
});

test("a file larger than allowed is said to be, and one too many refuses the sending", async () => {
  const large = (await (await send([["_csrf", "TOKEN"], file("a.csv", "x".repeat(2000))])).json()) as Upload;
  assert.deepEqual([large.files[0]?.tooLarge, large.files[0]?.bytes], [true, 1000]);
  const many = await send([["_csrf", "TOKEN"], file("a"), file("b"), file("c")]);
  assert.match(await many.text(), /Send at most 2 files at once/);
  const more = await send([["_csrf", "TOKEN"], file("a", "x".repeat(200_000))]);
  assert.match(await more.text(), /Together that is larger than 0 MB/);
});

test("without the token before it no byte of a file is written", async () => {
  for (const parts of [
    [file("a")],
    [["_csrf", "wrong"], file("a")],
    [file("a"), ["_csrf", "TOKEN"]],
  ] as const) {
    const sent = (await (await send(parts)).json()) as Upload | { refused: string };
    assert.deepEqual("files" in sent ? sent.files : [], []);
    assert.deepEqual(readdirSync(into), []);
  }
});

test("files from a form that was opened in another partnership are not taken in this one", async () => {
  const sent = await send([["_csrf", "TOKEN"], file("a")], "/in-adults");
  assert.match(await sent.text(), /opened in another partnership/);
});

test("a page that takes files without a look at the token is a fault, and shows nothing", async () => {
  const response = await send([["_csrf", "TOKEN"], file("a")], "/careless");
  assert.equal(response.status, 500);
  assert.match(lines.join(), /was done without its form's token/);
});
