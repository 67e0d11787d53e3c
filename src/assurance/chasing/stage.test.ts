import assert from "node:assert/strict";
import { test } from "node:test";
import { messageAbout } from "./message.ts";
import { officeSettings } from "./office.ts";
import type { Owed } from "./owed.ts";
import { planOf } from "./plan.ts";
import { stageOn } from "./stage.ts";

const settings = {
  ...{ mark: "K", source: "A test.", before: [5], after: [1, 5, 10], thenEvery: 10, until: 60 },
  escalateAfter: 10,
};
const due = "2026-04-17"; // a Friday
const nameOn = (day: string) => stageOn(due, day, settings)?.name ?? null;

test("the first reminder goes out five working days before, over a weekend and Easter too", () => {
  assert.equal(nameOn("2026-04-09"), null);
  assert.equal(nameOn("2026-04-10"), "before 5");
  assert.equal(nameOn("2026-04-17"), "before 5");
  assert.equal(
    stageOn("2026-04-08", "2026-03-30", settings)?.left,
    5,
    "Good Friday and Easter Monday do not count",
  );
});

test("on the weekend after its day it is not late by a working day, on Monday it is", () => {
  assert.equal(nameOn("2026-04-18"), null);
  assert.equal(nameOn("2026-04-20"), "after 1");
});

test("after one, five and ten working days, then every ten, until sixty", () => {
  const stages = [
    "2026-04-23",
    "2026-04-24",
    "2026-05-01",
    "2026-05-05",
    "2026-05-19",
    "2026-07-14",
    "2026-07-15",
  ];
  assert.deepEqual(stages.map(nameOn), [
    ...["after 1", "after 5", "after 10", "after 10", "after 20", "after 60"],
    null,
  ]);
});

test("from ten working days on it goes higher", () => {
  assert.equal(stageOn(due, "2026-04-30", settings)?.escalated, false);
  assert.equal(stageOn(due, "2026-05-05", settings)?.escalated, true);
});

const owed: Owed = {
  ...{ key: "CO-2026-014", partnership: "oakmarch", what: "Rewritten tiers tried on six cases", due },
  ...{ asked: "Where two of them placed a case differently.", href: "/contributions/CO-2026-014" },
  ...{ reference: "CO-2026-014", contribution: "CO-2026-014" },
  agency: {
    reference: "AG-2024-004",
    name: "Oakmarch schools and academies",
    address: "heads@schools.example",
  },
  person: { name: "Greta Ashcombe", address: null },
  above: { name: "Hester Wynyard", address: "hester@council.example", role: "who chairs the partnership" },
};
const messageOn = (day: string, of: Owed = owed) => {
  const stage = stageOn(due, day, settings);
  return stage ? messageAbout(of, stage, "Oakmarch Safeguarding Children Partnership") : null;
};

test("a reminder says what, by when, how late, what to answer and our reference, to the agency where the person has no address", () => {
  const message = messageOn("2026-04-24");
  assert.deepEqual(message?.to, [
    { name: "Oakmarch schools and academies", address: "heads@schools.example" },
  ]);
  assert.equal(message?.subject, "Late since 17 April 2026: Rewritten tiers tried on six cases");
  assert.equal(
    message?.text,
    `Dear Greta Ashcombe,

We have not received: Rewritten tiers tried on six cases.
The day for it was 17 April 2026, 5 working days ago.

What it should say or hold:
Where two of them placed a case differently.

Please answer this message with one of these:
- it is here, or where it is kept
- the day on which it will come
- that it will not come, and why

The business unit of the Oakmarch Safeguarding Children Partnership
Our reference: CO-2026-014. This reminder was written by itself; a person reads your answer.
`,
  );
});

test("so late that it goes higher, the message says who else reads it", () => {
  const message = messageOn("2026-05-05");
  assert.deepEqual(
    message?.to.map(({ name }) => name),
    ["Oakmarch schools and academies", "Hester Wynyard"],
  );
  assert.match(String(message?.text), /goes to Hester Wynyard, who chairs the partnership, as well/);
});

test("before its day it asks, and threatens nobody", () => {
  assert.match(String(messageOn("2026-04-17")?.text), /On 17 April 2026, today, we need from you/);
  assert.match(String(messageOn("2026-04-16")?.text), /in 1 working day, we need/);
});

test("what was sent under its key is not sent again; another day of the same thing is another message", () => {
  const plan = (known: ReadonlySet<string>, of: Owed = owed) =>
    planOf([of], { settings, day: "2026-04-24", known, from: () => "Oakmarch" });
  const key = plan(new Set()).toSend[0]?.wanted.key ?? "";
  assert.equal(key, "oakmarch CO-2026-014 2026-04-17 after 5");
  assert.deepEqual([plan(new Set([key])).toSend.length, plan(new Set([key])).sent.length], [0, 1]);
  assert.equal(plan(new Set([key]), { ...owed, due: "2026-04-20" }).toSend.length, 1);
});

test("an agency without an address is listed as such, and never left out in silence", () => {
  const silent = { ...owed, agency: { ...owed.agency, address: null } };
  const plan = planOf([silent], { settings, day: "2026-04-24", known: new Set(), from: () => "Oakmarch" });
  assert.deepEqual(
    [plan.toSend.length, plan.unreachable.map((each) => each.owed.agency.name)],
    [0, ["Oakmarch schools and academies"]],
  );
});

test("from a workspace of invented people nothing goes to a mail server unless somebody says so", () => {
  const environment = { WAYMARK_SMTP_URL: "smtp://127.0.0.1:25", WAYMARK_MAIL_FROM: "unit@oakmarch.example" };
  const partnership = "Oakmarch";
  assert.match(
    JSON.stringify(officeSettings({ environment, partnership, invented: true })),
    /Everybody in this workspace is invented/,
  );
  const allowed = { ...environment, WAYMARK_SMTP_INVENTED: "yes" };
  assert.ok("server" in officeSettings({ environment: allowed, partnership, invented: true }));
  assert.ok("server" in officeSettings({ environment, partnership, invented: false }));
  const files = officeSettings({ environment: {}, partnership, invented: true });
  assert.equal("server" in files ? files.server : "refused", null);
});
