import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { SMTPServer } from "smtp-server";
import { Temporal } from "temporal-polyfill";
import { openPost } from "../../kit/mail/index.ts";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { openAccess } from "../../register/access/index.ts";
import { contribution, reminder } from "../../register/contributions/index.ts";
import { decision } from "../../register/decisions/index.ts";
import { document, response, signature, version } from "../../register/documents/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  openRecords,
  type Values,
} from "../../register/grammar/index.ts";
import { group, membership } from "../../register/groups/index.ts";
import { meeting } from "../../register/meetings/index.ts";
import { agency, appointment, person } from "../../register/partners/index.ts";
import { byItself, chasingOf } from "./chase.ts";

const entities = [
  ...[agency, person, appointment, group, membership, meeting, decision],
  ...[document, version, response, signature, contribution, reminder],
];
const by: Actor = { account: "a", session: null, name: "Corin Thackwell", role: "business-manager" };
const from = { name: "Oakmarch", address: "unit@oakmarch.example" };

/** A real mail server on this machine; while it is shut, whoever writes is told so. */
async function mailServer() {
  const received: string[] = [];
  const door = { open: true };
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
    onRcptTo: (_, __, done) =>
      door.open ? done() : done(Object.assign(new Error("come back later"), { responseCode: 450 })),
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  after(() => new Promise<void>((closed) => server.close(closed)));
  return { received, door, url: `smtp://127.0.0.1:${port}` };
}

for (const kind of trialRegisters())
  test(`${kind.name}: chasing`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const { workspace } = trial;
    const now = () => Temporal.Instant.from("2026-04-24T09:00:00Z");
    const access = openAccess(trial.register, workspace, now);
    await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
    const recordsOf = openRecords(trial.register, access, workspace, now);
    const records = recordsOf("oakmarch");
    const add = async (entity: Entity, values: Values) => {
      const kept = await addRecord({ records, entities }, entity, { values, by, on: "2026-04-01" });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    };
    const plain = { education: "no", named: "no", duty: "none" };
    const police = await add(agency, {
      ...{ ...plain, name: "Three Rivers Police", category: "police", email: "office@police.example" },
    });
    const housing = await add(agency, { ...plain, name: "Marchside Homes", category: "other" });
    const marek = await add(person, {
      name: "Marek Quillfeather",
      post: "Chief",
      email: "marek@police.example",
    });
    await add(appointment, {
      role: "dsp",
      person: marek.reference,
      agency: police.reference,
      from: "2024-07-01",
    });
    const asked = { kind: "data", asked: "Counts only.", askedOn: "2026-03-02" };
    const late = await add(contribution, {
      ...{ ...asked, title: "Attendance at meetings", agency: police.reference, due: "2026-04-08" },
    });
    await add(contribution, { ...asked, title: "Evictions", agency: housing.reference, due: "2026-04-17" });
    await add(contribution, { ...asked, title: "Not yet", agency: police.reference, due: "2026-06-30" });
    const partnerships = async () => [{ id: "oakmarch", name: "Oakmarch" }];
    const chasingOn = (day: string, server: string | null) =>
      chasingOf(
        { workspace, recordsOf, entities, partnerships, day: () => day },
        { server, post: openPost({ server, from }, workspace.path("outbox"), () => `${day}T09:00:00Z`) },
      );
    const outbox = () => readdirSync(workspace.path("outbox")).filter((name) => name.endsWith(".eml"));

    await t.test(
      `what is late is chased once, as a file by default, to the delegated partner too, and written down`,
      async () => {
        const first = await chasingOn("2026-04-24", null).chase(byItself);
        assert.ok("sent" in first);
        assert.deepEqual(
          first.sent.map(({ about, to }) => `${about} to ${to}`),
          [
            "Attendance at meetings to Three Rivers Police <office@police.example>, Marek Quillfeather <marek@police.example>",
            "Police notifications for 2025-26 to Three Rivers Police <office@police.example>",
          ],
        );
        assert.deepEqual(
          first.unreachable.filter(({ about }) => !about.includes("dataset")),
          [{ agency: "Marchside Homes", about: "Evictions" }],
        );
        const files = outbox().map((name) => readFileSync(join(workspace.path("outbox"), name), "utf8"));
        assert.ok(files.some((file) => /12 working days ago/.test(file)));
        const [mention] = (await records.mentions(late.reference)).filter(
          ({ record }) => record.entity === "reminder",
        );
        assert.deepEqual(
          [mention?.record.values.how, mention?.record.values.sentOn, mention?.field],
          ["file", "2026-04-24", "contribution"],
        );
        const again = await chasingOn("2026-04-24", null).chase(byItself);
        assert.ok("sent" in again);
        assert.deepEqual([again.sent.length, outbox().length], [0, 2]);
      },
    );

    await t.test(`what was sent while the register stopped is written down, and not sent again`, async () => {
      const day = "2026-05-08";
      const plan = await chasingOn(day, null).plan();
      assert.ok("toSend" in plan);
      const [wanted] = plan.toSend.map((each) => each.wanted);
      assert.ok(wanted);
      const post = openPost({ server: null, from }, workspace.path("outbox"), () => `${day}T09:00:00Z`);
      await post.send({ key: wanted.key, to: wanted.to, subject: wanted.subject, text: wanted.text });
      const before = outbox().length;
      const chased = await chasingOn(day, null).chase(byItself);
      assert.ok("sent" in chased);
      assert.deepEqual([chased.sent.length, outbox().length], [2, before + 1]);
    });

    await t.test(
      `what a mail server does not take waits, is tried at the next call, and its record says both`,
      async () => {
        const server = await mailServer();
        server.door.open = false;
        const day = "2026-05-29";
        const refused = await chasingOn(day, server.url).chase(byItself);
        assert.ok("sent" in refused);
        assert.deepEqual([refused.sent.length, refused.waiting], [0, 2]);
        const newest = async () => {
          const kept = await records.mentions(late.reference);
          return kept.filter(({ record }) => record.entity === "reminder").at(-1)?.record;
        };
        assert.equal((await newest())?.state, "outbox");
        server.door.open = true;
        const chased = await chasingOn(day, server.url).chase(by);
        assert.ok("sent" in chased);
        assert.deepEqual([chased.sent.length, chased.waiting, server.received.length], [0, 0, 2]);
        assert.ok(server.received.every((letter) => /To: .*office@police\.example/.test(letter)));
        assert.deepEqual([(await newest())?.state, (await newest())?.values.sentOn], ["sent", day]);
      },
    );

    await t.test(`two calls at once send nothing twice`, async () => {
      const chasing = chasingOn("2026-06-24", null);
      const results = await Promise.all([chasing.chase(byItself), chasing.chase(by)]);
      const sent = results.map((each) => ("sent" in each ? each.sent.map(({ about }) => about) : null));
      assert.deepEqual(sent, [["Attendance at meetings", "Not yet", "Police notifications for 2025-26"], []]);
    });
  });
