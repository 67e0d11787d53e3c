import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SMTPServer } from "smtp-server";
import { type Message, openPost, postSettings } from "./index.ts";

const root = mkdtempSync(join(tmpdir(), "waymark-mail-"));
after(() => rmSync(root, { recursive: true }));
let made = 0;
const box = () => join(root, String(++made));
const now = () => "2026-04-21T23:30:00Z";
const from = "unit@oakmarch.example";
const chase: Message = {
  key: "contribution 12, chased in April",
  to: [{ name: "Żaneta Příkladová", address: "health@oakmarch.example" }],
  subject: "Your contribution – due on 22 April 2026",
  text: "Dear Żaneta,\n\nwe have not had your agency’s answer.\n.\nThe business unit\n",
};

const settings = (environment: Record<string, string>) => {
  const read = postSettings(environment, "Oakmarch Partnership");
  if ("refused" in read) throw new Error(read.refused);
  return read;
};

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server on this machine that keeps what it takes and refuses the recipients named. */
async function mailServer(refuses: ReadonlySet<string> = new Set()) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === "right" ? done(null, { user: "unit" }) : done(new Error("wrong password")),
    onRcptTo: ({ address }, _session, done) =>
      refuses.has(address) ? done(Object.assign(new Error("no such person"), { responseCode: 550 })) : done(),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  server.on("error", () => undefined); // a connection that its client broke off
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    close: () => new Promise<void>((end) => server.close(end)),
  };
}

/** The text of a message as its reader sees it. */
function bodyOf(eml: string): string {
  const [head = "", ...rest] = eml.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
}

test("without a mail server a message is a file, named by London's day, that only its owner reads", async () => {
  const folder = box();
  const post = openPost(settings({}), folder, now);
  const posted = await post.send(chase);
  assert.ok("became" in posted && posted.became === "written");
  assert.match(posted.file, /2026-04-22-[\da-f]{24}\.eml$/);
  assert.equal(statSync(posted.file).mode & 0o077, 0);
  const eml = readFileSync(posted.file, "utf8");
  assert.match(eml, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(eml, /^Date: Tue, 21 Apr 2026 23:30:00 \+0000\r$/m);
  assert.ok(
    [...eml].every((each) => each.charCodeAt(0) < 128),
    "encoded, so that it passes everywhere",
  );
  assert.ok(!/[^\r]\n/.test(eml), "every line ends as mail's lines do");
  assert.equal(bodyOf(eml).trim(), chase.text.trim());
});

test("a chase is sent once, however often and from however many clicks it is asked", async () => {
  const folder = box();
  const post = openPost(settings({}), folder, now);
  const [first, second] = await Promise.all([post.send(chase), post.send({ ...chase, text: "Again" })]);
  const later = await openPost(settings({}), folder, () => "2026-05-01T09:00:00Z").send(chase);
  const became = [first, second, later].map((each) => ("became" in each ? each.became : each.refused));
  assert.deepEqual(became, ["written", "before", "before"]);
  assert.equal(readdirSync(folder).length, 1);
  await post.send({ ...chase, key: "another" });
  assert.equal(readdirSync(folder).length, 2);
});

test("a mail server gets the message whole, with its Message-ID, and it is kept as sent", async () => {
  const server = await mailServer(new Set(["gone@oakmarch.example"]));
  const folder = box();
  const post = openPost(settings({ WAYMARK_SMTP_URL: server.url, WAYMARK_MAIL_FROM: from }), folder, now);
  const posted = await post.send({ ...chase, to: [...chase.to, { address: "gone@oakmarch.example" }] });
  assert.ok("became" in posted && posted.became === "sent");
  assert.deepEqual(posted.notTo, ["gone@oakmarch.example"], "whom the server refused");
  assert.deepEqual(server.received[0]?.to, ["health@oakmarch.example"]);
  assert.match(server.received[0]?.text ?? "", /^Message-ID: <[\da-f]{24}@oakmarch\.example>\r$/m);
  assert.equal(bodyOf(server.received[0]?.text ?? "").trim(), chase.text.trim());
  assert.equal(((await post.send(chase)) as { became: string }).became, "before");
  assert.equal(server.received.length, 1);
  assert.deepEqual(readdirSync(join(folder, "waiting")), []);
  await server.close();
});

test("a message that no server takes waits with the reason, and goes out when one does, once", async () => {
  const server = await mailServer();
  await server.close();
  const folder = box();
  const environment = { WAYMARK_SMTP_URL: server.url, WAYMARK_MAIL_FROM: from };
  const post = openPost(settings(environment), folder, now);
  const posted = await post.send(chase);
  assert.ok("became" in posted && posted.became === "waiting");
  assert.match(posted.why, /could not be reached/);
  assert.equal(
    ((await post.send(chase)) as { became: string }).became,
    "waiting",
    "asked again, it waits still",
  );
  assert.deepEqual(
    post.waiting().map(({ message }) => message.key),
    [chase.key],
  );
  const tried = await post.sendWaiting();
  assert.deepEqual([tried.sent, tried.waiting], [0, 1]);
  const back = await mailServer();
  const again = openPost(settings({ ...environment, WAYMARK_SMTP_URL: back.url }), folder, now);
  assert.deepEqual(await again.sendWaiting(), { sent: 1, waiting: 0, why: null });
  assert.deepEqual(await again.sendWaiting(), { sent: 0, waiting: 0, why: null });
  assert.equal(((await again.send(chase)) as { became: string }).became, "before");
  assert.equal(back.received.length, 1);
  await back.close();
});

test("one message that is refused holds up no other, and a wrong password is told as such", async () => {
  const server = await mailServer(new Set(["gone@oakmarch.example"]));
  const environment = { WAYMARK_SMTP_URL: server.url, WAYMARK_MAIL_FROM: from };
  const post = openPost(settings(environment), box(), now);
  const gone = await post.send({ ...chase, key: "a", to: [{ address: "gone@oakmarch.example" }] });
  assert.ok("became" in gone && gone.became === "waiting");
  assert.match(gone.why, /did not take the message: .*no such person/);
  assert.equal(((await post.send({ ...chase, key: "b" })) as { became: string }).became, "sent");
  const wrong = { ...environment, WAYMARK_SMTP_URL: `smtp://unit:wrong@127.0.0.1:${server.port}` };
  const refused = await openPost(settings(wrong), box(), now).send(chase);
  assert.ok("became" in refused && refused.became === "waiting");
  assert.match(refused.why, /did not let us in/);
  assert.doesNotMatch(refused.why, /wrong@/, "no password in the reason");
  const right = { ...environment, WAYMARK_SMTP_URL: `smtp://unit:right@127.0.0.1:${server.port}` };
  assert.equal(
    ((await openPost(settings(right), box(), now).send(chase)) as { became: string }).became,
    "sent",
  );
  await server.close();
});

test("nobody adds a head line or a reader through a subject, a name or an address", async () => {
  const post = openPost(settings({}), box(), now);
  const ill: Partial<Message>[] = [
    { subject: "x\r\nBcc: all@oakmarch.example" },
    { to: [{ name: "a\nBcc: b@oakmarch.example", address: "a@oakmarch.example" }] },
    { to: [{ address: "a@oakmarch.example\r\nBcc: b@oakmarch.example" }] },
    { to: [{ address: "a@oakmarch.example, b@oakmarch.example" }] },
    { to: [{ address: "a@localhost" }] },
    { to: [] },
    { subject: " " },
    { key: "" },
  ];
  for (const part of ill)
    assert.ok("refused" in (await post.send({ ...chase, ...part })), JSON.stringify(part));
  const quoted = await post.send({
    ...chase,
    key: "q",
    to: [{ name: 'A" <b@x.example>, "', address: "a@oakmarch.example" }],
  });
  assert.ok("became" in quoted && quoted.became === "written");
  const to = /^To: (.*(?:\r\n .*)*)/m.exec(readFileSync(quoted.file, "utf8"))?.[1] ?? "";
  assert.match(to, /<a@oakmarch\.example>$/);
  assert.doesNotMatch(to.replace(/"(?:[^"\\]|\\.)*"/g, ""), /b@x/, "a name stays a name");
});

test("settings that cannot work are refused before the first message", () => {
  const refused = (environment: Record<string, string>) => "refused" in postSettings(environment, "Oakmarch");
  assert.ok(refused({ WAYMARK_SMTP_URL: "mail.example" }));
  assert.ok(refused({ WAYMARK_SMTP_URL: "https://mail.example", WAYMARK_MAIL_FROM: from }));
  assert.ok(refused({ WAYMARK_SMTP_URL: "smtp://mail.example" }), "from nobody");
  assert.ok(refused({ WAYMARK_MAIL_FROM: "unit" }));
  assert.ok(!refused({ WAYMARK_SMTP_URL: "smtps://mail.example", WAYMARK_MAIL_FROM: from }));
});
