import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { type Application, application, type Reader, readerOf, readForm, seat } from "./index.ts";

const reader: Reader = {
  account: "a1",
  name: "Wren Hollis",
  role: "practitioner",
  partnership: "oakmarch",
  roleTitle: "Practitioner",
  sees: "published",
  purpose: null,
  may: () => true,
};
const lines: string[] = [];

function anApplication(publicUrl: string | null = null): Application {
  const frame = {
    name: "Waymark",
    partnership: "Oakmarch",
    banner: "Invented.",
    footing: "",
    navigation: [],
  };
  const made = application({
    frame,
    publicUrl: publicUrl ? new URL(publicUrl) : null,
    loopback: publicUrl === null,
    report: (line) => lines.push(line),
  });
  const template = "kit/web/views/problem.njk";
  made.app.get("/page", (c) => {
    seat(c, { ...reader, sees: c.req.query("raw") ? "raw" : "published" });
    return made.page(c, {
      title: "A <b>page</b>",
      section: "none",
      template,
      data: { sentences: ["Words."] },
    });
  });
  made.app.get("/form", (c) => made.page(c, { title: "Form", section: "none", template, data: {} }));
  made.app.get("/broken", () => {
    throw new Error("the secret inside");
  });
  made.app.post("/form", async (c) => {
    const sent = await readForm(c, z.object({ name: z.string().min(1, "Enter a name") }));
    return "values" in sent ? c.text(`saved ${sent.values.name}`) : c.json(sent, 422);
  });
  return made;
}

/** A page kept by what it is made from; `made` counts how often it was made. */
function keeping() {
  const state = { version: "snapshot 1", made: 0 };
  const application = anApplication();
  application.app.use("/kept", (c, next) => {
    const { name = "Wren Hollis", role = "practitioner", raw } = c.req.header() as Record<string, string>;
    const sees = raw ? "raw" : "published";
    seat(c, { ...reader, account: `account-${name}`, name, role, sees, purpose: raw ? "audit" : null });
    return next();
  });
  application.app.use(
    "/kept",
    application.keepBy(async () => state.version),
  );
  application.app.get("/kept", (c) => {
    state.made++;
    const sentences = [`Page ${state.made}`, c.req.query("named") ? readerOf(c)?.name : ""];
    const template = "kit/web/views/problem.njk";
    return application.page(c, { title: "Figures", section: "none", template, data: { sentences } });
  });
  const open = async (headers: Record<string, string> = {}, path = "/kept") => {
    const cookie = `waymark_form=${(headers.letter ?? "x").repeat(43)}`;
    return (await application.app.request(path, { headers: { ...here, cookie, ...headers } })).text();
  };
  return { state, open };
}

test("a published page is made once for a role, and each reader finds their own name and token on it", async () => {
  const { state, open } = keeping();
  const wren = await open();
  const ash = await open({ name: "Ash <Byre>", letter: "y" });
  assert.equal(state.made, 1);
  assert.match(ash, /Ash &lt;Byre&gt;/);
  assert.doesNotMatch(ash, /Wren/);
  const token = (html: string) => /name="_csrf" value="([\w-]{43}\.\w+)"/.exec(html)?.[1];
  assert.ok(token(wren));
  assert.notEqual(token(wren), token(ash));
});

test("another role, another address or another snapshot has a page of its own", async () => {
  const { state, open } = keeping();
  await open();
  await open({ role: "analyst" });
  await open({}, "/kept?year=2024-25");
  assert.equal(state.made, 3);
  state.version = "snapshot 2";
  assert.match(await open(), /Page 4/);
});

test("a reader of raw is served afresh, and what was made for them is kept for nobody", async () => {
  const { state, open } = keeping();
  await open({ raw: "1" });
  await open({ raw: "1" });
  await open();
  assert.equal(state.made, 3);
});

test("a page that names its reader in its own words is kept for nobody", async () => {
  const { state, open } = keeping();
  await open({}, "/kept?named=1");
  assert.match(await open({ name: "Ash Byre" }, "/kept?named=1"), /Ash Byre/);
  assert.equal(state.made, 2);
});

const here = { host: "127.0.0.1:4000" };

test("every answer forbids framing, sniffing, referrers and any script but our own", async () => {
  const { app } = anApplication();
  for (const path of ["/page", "/nowhere", "/broken"]) {
    const { headers } = await app.request(path, { headers: here });
    assert.match(
      headers.get("content-security-policy") ?? "",
      /default-src 'none'; script-src 'nonce-.+frame-ancestors 'none'/,
    );
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
  }
  const [one, two] = await Promise.all([
    app.request("/page", { headers: here }),
    app.request("/page", { headers: here }),
  ]);
  assert.notEqual(one.headers.get("content-security-policy"), two.headers.get("content-security-policy"));
});

test("what a page is given is escaped", async () => {
  const html = await (await anApplication().app.request("/page", { headers: here })).text();
  assert.match(html, /<h1[^>]*>A &lt;b&gt;page&lt;\/b&gt;<\/h1>/);
});

test("a page of published figures is kept and asked about; a page for a reader of raw is never kept", async () => {
  const { app } = anApplication();
  const headers = { ...here, cookie: `waymark_form=${"x".repeat(43)}` };
  const first = await app.request("/page", { headers });
  const tag = first.headers.get("etag") ?? "";
  assert.equal(first.headers.get("cache-control"), "private, no-cache");
  const again = await app.request("/page", { headers: { ...headers, "if-none-match": tag } });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get("content-security-policy"), null);
  const raw = await app.request("/page?raw=1", { headers });
  assert.equal(raw.headers.get("cache-control"), "no-store");
  assert.equal(raw.headers.get("etag"), null);
});

test("a failure shows a reference, which the log has with the cause, and nothing of the inside", async () => {
  const response = await anApplication().app.request("/broken", { headers: here });
  const html = await response.text();
  const reference = /<strong>([0-9A-F]{8})<\/strong>/.exec(html)?.[1] ?? "none";
  assert.equal(response.status, 500);
  assert.doesNotMatch(html, /secret inside/);
  assert.ok(lines.some((line) => line.startsWith(reference) && line.includes("the secret inside")));
});

test("a request addressed to another name than this machine's is turned away", async () => {
  const { app } = anApplication();
  assert.equal((await app.request("/page", { headers: { host: "evil.example" } })).status, 421);
  assert.equal((await app.request("/page", { headers: { host: "localhost:4000" } })).status, 200);
  const proxied = anApplication("https://waymark.example").app;
  assert.equal((await proxied.request("/page", { headers: { host: "waymark.example" } })).status, 200);
  assert.equal((await proxied.request("/page", { headers: { host: "other.example" } })).status, 421);
});

/** The cookie and token that a browser has after it opened the form. */
async function opened(made: Application) {
  const response = await made.app.request("/form", { headers: here });
  const cookie = /waymark_form=[\w-]+/.exec(response.headers.get("set-cookie") ?? "")?.[0] ?? "";
  const html = await (await made.app.request("/page", { headers: { ...here, cookie } })).text();
  return { cookie, token: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? "" };
}

const send = (made: Application, headers: Record<string, string>, body: Record<string, string>) =>
  made.app.request("/form", {
    method: "POST",
    headers: { ...here, ...headers },
    body: new URLSearchParams(body),
  });

test("a form is taken from our own page with its token, and from nowhere else", async () => {
  const made = anApplication();
  const { cookie, token } = await opened(made);
  const ours = { cookie, origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" };
  const body = { name: "Ash", _csrf: token };
  assert.equal(await (await send(made, ours, body)).text(), "saved Ash");
  assert.equal((await send(made, { ...ours, origin: "http://evil.example" }, body)).status, 403);
  assert.equal((await send(made, { ...ours, "sec-fetch-site": "same-site" }, body)).status, 403);
  assert.equal(
    (await send(made, { cookie, origin: "null", "sec-fetch-site": "cross-site" }, body)).status,
    403,
  );
  assert.equal((await send(made, { cookie, origin: "null" }, body)).status, 200);
  assert.equal((await send(made, ours, { name: "Ash" })).status, 403);
  assert.equal((await send(made, ours, { ...body, _csrf: `${token.slice(0, -1)}?` })).status, 403);
  assert.equal((await send(made, { ...ours, cookie: "" }, body)).status, 403);
});

test("a form that is not right comes back with each problem beside its field", async () => {
  const made = anApplication();
  const { cookie, token } = await opened(made);
  const response = await send(made, { cookie, origin: "http://127.0.0.1:4000" }, { name: "", _csrf: token });
  const sent = (await response.json()) as { problems: unknown; fields: unknown };
  assert.deepEqual(sent.problems, [{ text: "Enter a name", href: "#name" }]);
  assert.deepEqual(sent.fields, { name: { text: "Enter a name" } });
});

test("what says that it is a form and cannot be read as one is turned away, not a failure", async () => {
  const headers = {
    ...here,
    origin: "http://127.0.0.1:4000",
    "content-type": "multipart/form-data; boundary=x",
  };
  const sent = await anApplication().app.request("/form", { method: "POST", headers, body: "no boundary" });
  assert.equal(sent.status, 403);
});

test("a form larger than any of ours is refused", async () => {
  const made = anApplication();
  const response = await send(made, { "content-length": "900000" }, { name: "x".repeat(900_000) });
  assert.equal(response.status, 400);
});

test("the typeface and colours are ours: nothing of GOV.UK's own is asked for", async () => {
  const { app } = anApplication();
  const html = await (await app.request("/page", { headers: here })).text();
  const address = /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
  const response = await app.request(address, { headers: here });
  const css = await response.text();
  assert.match(response.headers.get("cache-control") ?? "", /immutable/);
  assert.doesNotMatch(css, /GDS Transport|govuk-crest/);
  const files = [...css.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, file]) => String(file));
  assert.ok(files.length >= 3);
  for (const file of files)
    assert.equal((await app.request(`/assets/${file}`, { headers: here })).status, 200, file);
});
