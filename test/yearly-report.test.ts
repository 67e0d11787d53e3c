import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { receiveFiles } from "../src/dataset/extracts/index.ts";
import { build } from "../src/dataset/snapshot/index.ts";
import { entities } from "../src/entities.ts";
import { type Actor, addRecord, type Values } from "../src/register/grammar/index.ts";
import { currentDrafts, currentRecord } from "../src/report/record/index.ts";
import type { OpenedRegister } from "../src/serving/register.ts";
import { faultsOf } from "./axe.ts";
import { problemsOn, served, textOf, visitors } from "./served.ts";

// A yearly report from a draft with a false sentence to a committee's resolution and the action that comes of it.
let clock = Temporal.Instant.from("2026-03-09T09:00:00Z");

const entityOf = (name: string) => {
  const entity = entities.find((each) => each.name === name);
  if (!entity) throw new Error(`There is no ${name}.`);
  return entity;
};

/** Three partners with their leads. */
async function beginning({ recordsOf }: OpenedRegister) {
  const desk = { records: recordsOf("oakmarch"), entities };
  const by: Actor = { account: "c", session: null, name: "Corin Thackwell", role: "business-manager" };
  const add = async (name: string, values: Values) => {
    const kept = await addRecord(desk, entityOf(name), { values, by, on: "2026-03-09" });
    if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
    return kept.reference;
  };
  for (const [name, category, who] of [
    ["Oakmarch Council", "local-authority", "Isolde Fernhough"],
    ["NHS Vale and Marches Integrated Care Board", "icb", "Aldous Penhallow"],
    ["Three Rivers Police", "police", "Verity Stroudleigh"],
  ] as const) {
    const agency = await add("agency", { ...entityOf("agency").example, name, category });
    const person = await add("person", { name: who, agency, post: "Chief officer" });
    await add("appointment", { role: "lsp", person, agency, from: "2024-07-01" });
  }
  const title = "Yearly report";
  await add("document", { title, kind: "yearly-report", public: "yes", reviewOn: "2026-09-30" });
}

/** A year with fourteen referrals and nothing else. */
const census = `<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header><Children>
${Array.from(
  { length: 14 },
  (
    _,
    at,
  ) => `<Child><ChildIdentifiers><LAchildID>OAK${at + 1}</LAchildID><PersonBirthDate>2015-03-${10 + at}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>2024-10-${10 + at}</CINreferralDate><ReferralSource>3A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails></Child>`,
).join("\n")}
</Children></Message>
`;

const text = `---
title: Yearly report 2024-25
kind: yearly-report
year: 2024-25
---

:::section{answers="2023-yearly-report-effective"}

## The front door

:claim[In 2024-25 there were 15 referrals]{indicator="referrals" year="2024-25" says="was" value="15"}.

:::

:::section{answers="2023-yearly-report-themes"}

## Scrutiny

::commentary{}

:::
`;

const { skip, pageOf } = await visitors();
const { url, workspace, effects } = await served({ now: () => clock, before: beginning });

async function step(page: Page, name: string, filled: Values = {}) {
  await page.getByRole("button", { name, exact: true }).click();
  for (const [label, typed] of Object.entries(filled))
    await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByRole("button", { name, exact: true }).click();
}
const main = (page: Page) => textOf(page, "main");
/** What is wrong with a page for whoever cannot see it, or reads it on a phone. */
async function faultsAt(role: string, path: string) {
  const page = await pageOf(url, role, {});
  await page.goto(url + path);
  const wide = await faultsOf(page);
  await page.setViewportSize({ width: 375, height: 800 });
  const narrow = await faultsOf(page);
  await page.context().close();
  return [...wide, ...narrow];
}
/** What the server has written down, once it has. */
async function written<T>(read: () => T, as: (found: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 50 && !as(read()); tries++) await later(100);
  return read();
}
const close = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()));

let report = "";

test("a draft says of a false sentence why it is false, and cannot be approved with it", {
  skip,
}, async () => {
  const path = join(workspace.folder, "cin-census-2024-25.xml");
  writeFileSync(path, census);
  await receiveFiles(workspace, [{ path }], { by: "analyst", now: effects.now });
  const built = await build(workspace, effects);
  assert.ok(!("refused" in built), JSON.stringify(built));
  const page = await pageOf(url, "business-manager");
  await page.goto(`${url}/reports`);
  assert.match(await main(page), /No yearly report is kept here yet/);
  await page.getByRole("button", { name: "Draft a yearly report" }).click();
  await page.getByLabel("As it is cited").fill("Yearly report 2024-25");
  await page.getByLabel("What is new in it").fill("The first by itself.");
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Add the version" }).click();
  report = new URL(page.url()).pathname.replace("/versions/", "/reports/");
  await page.goto(url + report);
  assert.match(await main(page), /1 thing to correct.*1 claim, of which 1 is not borne out/s);
  assert.match(await main(page), /The front door\s+✗ 1 to correct/);
  assert.match(await main(page), /Remark on it/);
  // The plain form leads to the page that checks.
  await page.goto(`${url}${report.replace("/reports/", "/versions/")}/move/approve`);
  assert.match(page.url(), /\/reports\/.*\/approve$/);
  assert.match(await main(page), /False.*there were 15 referrals/s);
  assert.equal(await page.getByRole("button", { name: "Approve the report" }).count(), 0);
  await close(page);
});

test("one section is looked at before it is saved, and what somebody else wrote in it meanwhile is not lost", {
  skip,
}, async () => {
  const [page, other] = [await pageOf(url, "business-manager"), await pageOf(url, "analyst")];
  for (const each of [page, other]) {
    await each.goto(url + report);
    await each.getByRole("link", { name: "Edit The front door" }).click();
  }
  const box = page.getByLabel("Text of the section");
  const written = await box.inputValue();
  await box.fill(written.replace("there were 15 referrals", "referrals rose to 14"));
  await page.getByRole("button", { name: "Check without saving" }).click();
  assert.match(await main(page), /nothing is saved yet.*(False|Unsupported).*rose to 14/s);
  await box.fill(written.replaceAll("15", "14"));
  await page.getByRole("button", { name: "Check without saving" }).click();
  assert.match(await main(page), /✓ True In 2024-25 there were 14 referrals/);
  await page.getByRole("button", { name: "Save the section" }).click();
  assert.match(await main(page), /Saved\. The section is saved.*✓ In order/s);
  const theirs = other.getByLabel("Text of the section");
  await theirs.fill(`${written}\nAnother line.`);
  await other.getByRole("button", { name: "Save the section" }).click();
  assert.match(await main(other), /Nothing was saved: this section was changed.*there were 14 referrals/s);
  assert.match(await theirs.inputValue(), /Another line/);
  await other.goto(`${url}${report}/section/2`);
  const scrutiny = other.getByLabel("Text of the section");
  await scrutiny.fill((await scrutiny.inputValue()).replace("## Scrutiny", "## Scrutiny of the year"));
  await other.getByRole("button", { name: "Save the section" }).click();
  assert.match(await main(other), /The front door\s+✓ 1 claim true.*Scrutiny of the year/s);
  for (const path of [`${report}/section/1`, `${report}/approve`])
    assert.deepEqual(await faultsAt("business-manager", path), [], path);
  await close(page, other);
});

test("the scrutineer alone writes the commentary, which is fixed with the approval", { skip }, async () => {
  const scrutineer = await pageOf(url, "independent-scrutineer");
  await scrutineer.goto(url + report);
  await scrutineer.getByRole("link", { name: "Write a commentary" }).click();
  await scrutineer.getByLabel("Heading").fill("What I found");
  await scrutineer.getByLabel("Commentary", { exact: true }).fill("Practice is warmer than its records.");
  await scrutineer.getByLabel("Written on").fill("9 March 2026");
  await scrutineer.getByRole("button", { name: "Add the commentary" }).click();
  const words = new URL(scrutineer.url()).pathname;
  const page = await pageOf(url, "business-manager");
  assert.equal((await page.goto(`${url}${words}/edit`))?.status(), 403);
  await page.goto(`${url}${report}/approve`);
  assert.match(await main(page), /In order.*rests on no snapshot yet/s);
  await close(page, scrutineer);
});

test("what is approved is text, figures and the public record together, and three leads sign it", {
  skip,
}, async () => {
  const page = await pageOf(url, "business-manager");
  await page.goto(url + report);
  await page.getByRole("button", { name: "Rest it on the current snapshot" }).click();
  await page.getByRole("button", { name: "Check and approve it" }).click();
  await page.getByLabel("Approved on").fill("10 March 2026");
  await page
    .getByLabel("Where the approval is written down")
    .fill("Executive of 9 March 2026, item 2, minutes.");
  await page.getByRole("button", { name: "Approve the report" }).click();
  assert.match(await problemsOn(page), /recorded when it is done, not before/);
  await page.getByLabel("Approved on").fill("9 March 2026");
  await page.getByRole("button", { name: "Approve the report" }).click();
  assert.match(await main(page), /Saved\. The approval is recorded.*Approved, signed by 0 of 3/s);
  const reference = report.replace("/reports/", "");
  const { reports } = await written(
    () => currentDrafts(workspace),
    (drafts) => drafts.reports[0]?.state === "approved",
  );
  const [draft] = reports;
  assert.deepEqual([draft?.reference, draft?.state], [reference, "approved"]);
  const pinned = JSON.parse(readFileSync(workspace.path("record", `${draft?.record}.json`), "utf8"));
  assert.equal(pinned.commentaries[0].text, "Practice is warmer than its records.");
  assert.deepEqual(currentRecord(workspace)?.reports, []);
  const scrutineer = await pageOf(url, "independent-scrutineer");
  await scrutineer.goto(`${url}/commentaries/SC-2026-001/move/withdraw`);
  await scrutineer.getByLabel("Why is it withdrawn?").fill("A try.");
  await scrutineer.getByRole("button", { name: "Withdraw it" }).click();
  assert.match(await problemsOn(scrutineer), /approved with the commentary as it stands/);

  await page.getByRole("button", { name: "Ask the leads to sign" }).click();
  await page.getByLabel("To be signed by").fill("27 March 2026");
  await page.getByRole("button", { name: "Ask them" }).click();
  const isolde = await pageOf(url, "lead-safeguarding-partner");
  await isolde.goto(url + report);
  await isolde.getByRole("link", { name: /^Isolde Fernhough/ }).click();
  await isolde.getByRole("button", { name: "Sign", exact: true }).click();
  for (const who of ["Aldous Penhallow", "Verity Stroudleigh"]) {
    await page.goto(url + report);
    await page.getByRole("link", { name: new RegExp(`^${who}`) }).click();
    await step(page, "Record a signature on paper", {
      "Signed on": "9 March 2026",
      "Where the signed paper is kept": "The signed page, scanned, in the library of the unit.",
    });
  }
  await page.goto(url + report);
  await page.getByRole("button", { name: "Give its day of publication" }).click();
  await page.getByLabel("Takes effect on").fill("11 March 2026");
  await page.getByRole("button", { name: "Give its day" }).click();
  assert.match(await main(page), /Scheduled for 11 March 2026/);
  await close(page, scrutineer, isolde);
});

test("the public reads it from its day on, and a copy that was not sent within seven days is overdue", {
  skip,
}, async () => {
  const early = await pageOf(url, "public-reader");
  assert.equal((await early.goto(url + report))?.status(), 403);
  clock = Temporal.Instant.from("2026-03-19T09:00:00Z");
  const anybody = await pageOf(url, "public-reader");
  await anybody.goto(`${url}/reports`);
  await anybody.getByRole("link", { name: "Yearly report 2024-25" }).click();
  assert.match(await main(anybody), /Published on 11 March 2026.*345 days old then/s);
  assert.deepEqual(await faultsAt("public-reader", report), []);
  const page = await pageOf(url, "business-manager");
  await page.goto(url + report);
  await page.getByRole("link", { name: "Add a recipient" }).click();
  await page.getByLabel("What goes to whom").fill("To the Panel");
  await page.getByLabel("Recipient").selectOption("panel");
  await page.getByRole("button", { name: "Add the dispatch" }).click();
  await page.goto(url + report);
  assert.match(await main(page), /To the Panel\s+Overdue since 18 March 2026/);
  await page.getByRole("link", { name: "To the Panel" }).click();
  await step(page, "Record that it was sent", {
    "Sent on": "19 March 2026",
    "How it was sent": "By e-mail.",
  });
  const record = await written(
    () => currentRecord(workspace),
    (found) => found?.dispatches.length === 1,
  );
  assert.deepEqual(
    [record?.reports[0]?.state, record?.commentaries.length, record?.dispatches[0]?.on],
    ["published", 1, "2026-03-19"],
  );
  for (const path of [report, "/reports"])
    assert.deepEqual(await faultsAt("business-manager", path), [], path);
  await close(early, anybody, page);
});

test("a committee has it five clear days before, and what it resolves becomes an action", {
  skip,
}, async () => {
  clock = Temporal.Instant.from("2026-04-15T09:00:00Z");
  const before = await pageOf(url, "business-manager");
  await before.goto(url + report);
  await before.getByRole("link", { name: "Plan it for a committee" }).click();
  await before.getByLabel("Title on the agenda").fill("Yearly report 2024-25");
  await before.getByLabel("Committee or board").fill("People Overview and Scrutiny Committee");
  await before.getByLabel("Meeting on").fill("22 April 2026");
  await before.getByLabel("Public", { exact: true }).check();
  await before.getByLabel("Responsible officer").fill("Corin Thackwell");
  await before.getByLabel("Portfolio holder").fill("Councillor Imelda Raventhorpe");
  await before.getByLabel("Recommendations").fill("That the report be noted.");
  await before.getByRole("button", { name: "Add the presentation" }).click();
  await step(before, "Record its publication", { "Published on": "15 April 2026" });
  assert.match(await problemsOn(before), /the last day that left 5 clear working days was 14 April 2026/);
  await before.getByLabel("Published on").fill("13 April 2026");
  await before.getByRole("button", { name: "Record its publication" }).click();
  const presented = new URL(before.url()).pathname;
  clock = Temporal.Instant.from("2026-04-23T09:00:00Z");
  const page = await pageOf(url, "business-manager");
  await page.goto(url + presented);
  await step(page, "Record the resolution", {
    "Presented on": "22 April 2026",
    Resolved: "RESOLVED that attendance be reported in July.",
  });
  await page
    .getByRole("link", { name: /action/i })
    .and(page.locator("[href*='/actions/new']"))
    .click();
  await page.getByLabel("What is to be done").fill("Report attendance in July");
  await page.getByLabel("Owner").fill("Corin Thackwell");
  await page.getByLabel("Due").fill("15 July 2026");
  await page.getByLabel("Yes").check();
  await page.getByRole("button", { name: "Add the action" }).click();
  assert.match(await main(page), /From a committee’s resolution\s+CP-2026-001 Yearly report 2024-25/);
  const told = (
    await written(
      () => currentRecord(workspace),
      (found) => found?.presentations[0]?.actions.length === 1,
    )
  )?.presentations[0];
  assert.deepEqual([told?.resolvedOn, told?.actions], ["2026-04-22", ["A-2026-001"]]);
  const anybody = await pageOf(url, "public-reader");
  await anybody.goto(`${url}/reports`);
  assert.match(await main(anybody), /RESOLVED that attendance be reported in July/);
  await close(before, page, anybody);
});
