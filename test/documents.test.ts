import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { formats, receiveFiles } from "../src/dataset/extracts/index.ts";
import { build, snapshots } from "../src/dataset/snapshot/index.ts";
import { entities } from "../src/entities.ts";
import { type Actor, addRecord, type Kept, takeMove, type Values } from "../src/register/grammar/index.ts";
import type { OpenedRegister } from "../src/serving/register.ts";
import { problemsOn, served, textOf, visitors } from "./served.ts";

// A threshold document from its first draft through a deferral to its day, with three signatures; then a build by its levels.
let clock = Temporal.Instant.from("2026-03-09T09:00:00Z");
const made = new Map<string, Kept>();

const entityOf = (name: string) => {
  const entity = entities.find((each) => each.name === name);
  if (!entity) throw new Error(`There is no ${name}.`);
  return entity;
};
const levelsOf = (tier: string): Values => ({
  levels: JSON.stringify([
    { level: "1", name: "Universal", tier: "universal" },
    { level: "2", name: "Help", tier, bases: "Children Act 1989, section 17" },
  ]),
  tiers: String(entityOf("version").example.tiers).replaceAll("family help", tier),
  minimumDays: "84",
});

/** Three partners with their leads, and a threshold document that was in force before. */
async function beginning({ recordsOf }: OpenedRegister) {
  const desk = { records: recordsOf("oakmarch"), entities };
  const by: Actor = { account: "c", session: null, name: "Corin Thackwell", role: "business-manager" };
  const on = "2026-03-09";
  const add = async (name: string, values: Values) => {
    const kept = await addRecord(desk, entityOf(name), { values, by, on });
    if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
    return kept;
  };
  for (const [name, category, who] of [
    ["Oakmarch Council", "local-authority", "Isolde Fernhough"],
    ["NHS Vale and Marches Integrated Care Board", "icb", "Aldous Penhallow"],
    ["Three Rivers Police", "police", "Verity Stroudleigh"],
  ] as const) {
    const agency = (await add("agency", { ...entityOf("agency").example, name, category })).reference;
    const person = (await add("person", { name: who, agency, post: "Chief officer" })).reference;
    await add("appointment", { role: "lsp", person, agency, from: "2024-07-01" });
  }
  const title = "Threshold document";
  const document = await add("document", { title, kind: "threshold", public: "yes", reviewOn: "2026-06-30" });
  made.set("document", document);
  const values = { label: "Threshold document of 2022", document: document.reference, whatChanged: "All." };
  let kept = await add("version", { ...values, text: "# Who is helped\n\nEvery child." });
  for (const [move, given] of [
    ["levels", levelsOf("help of 2022")],
    ["adopt", { effectiveOn: "2022-09-05", adoptedFrom: "Signed on paper; in the archive of the council." }],
  ] as const) {
    const moved = await takeMove(desk, entityOf("version"), kept, { move, values: given, by, on });
    if ("problems" in moved || "stale" in moved) throw new Error(JSON.stringify(moved));
    kept = moved;
  }
}

const { skip, pageOf } = await visitors();
const { url, workspace, effects } = await served({ now: () => clock, before: beginning });

/** Opens a step, fills its form and sends it. */
async function step(page: Page, name: string, filled: Values = {}) {
  await page.getByRole("button", { name, exact: true }).click();
  for (const [label, text] of Object.entries(filled))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name, exact: true }).click();
}

let address = "";

/** Takes over the levels in force and gives every kind of help but school another tier. */
async function setLevels(page: Page, tier: string) {
  await page.getByRole("button", { name: "Begin with the levels in force" }).click();
  await page.locator('[name="levels.1.tier"]').fill(tier);
  for (let at = 1; at < 8; at++) await page.locator(`[name="tiers.${at}.tier"]`).fill(tier);
  await page.locator('[name="tiers.7.kind"]').selectOption("");
  await page.locator('[name="tiers.7.tier"]').fill("");
  await page.getByRole("button", { name: "Set the levels of need" }).click();
  assert.match(await problemsOn(page), /say also which tier this is: Looked after/);
  await page.locator('[name="tiers.7.kind"]').selectOption("legal_status");
  await page.locator('[name="tiers.7.tier"]').fill(tier);
  await page.getByRole("button", { name: "Set the levels of need" }).click();
  assert.match(await textOf(page, ".wm-saved"), /Levels of need set/);
}

test("a draft is consulted on, and every agency's answer is replied to before it is approved", {
  skip,
}, async () => {
  const page = await pageOf(url, "business-manager");
  await page.goto(`${url}/documents`);
  assert.match(await textOf(page, "main"), /Threshold document of 2022\s+5 September 2022/);
  await page
    .getByRole("table")
    .getByRole("link", { name: "Threshold document", exact: true })
    .first()
    .click();
  await page.getByRole("button", { name: "Draft a new version" }).click();
  await page.getByLabel("As it is cited").fill("Threshold document of 2026");
  await page.getByLabel("What is new in it").fill("One tier in place of two.");
  await page.getByLabel("Text", { exact: true }).fill("# Who is helped\n\nEvery child who needs it.");
  await page.getByRole("button", { name: "Add the version" }).click();
  address = page.url().replace(/\?.*/, "");
  await setLevels(page, "family help");
  await page.goto(address);
  assert.equal(await page.getByRole("button", { name: "Record the approval" }).count(), 0);
  await step(page, "Open the consultation", { "Answers until": "20 March 2026" });
  await page.getByRole("link", { name: "Ask agencies what they say to it" }).click();
  await page.getByRole("button", { name: "Ask them" }).click();
  assert.match(await problemsOn(page), /Choose whom to ask/);
  await page.getByLabel("Three Rivers Police").check();
  await page.getByRole("button", { name: "Ask them" }).click();
  assert.match(
    await textOf(page, "#consultation ~ table"),
    /Three Rivers Police\s+Asked to answer by 20 March 2026/,
  );
  await step(page, "Close the consultation", { "What did it say, in short?": "The police want examples." });
  await page.goto(address);
  const approval = {
    "Approved on": "9/3/2026",
    "Where the approval is written down": "Executive of 9 March 2026, minutes.",
  };
  await step(page, "Record the approval", approval);
  assert.match(await problemsOn(page), /CR-2026-001: say what was done about each answer, or that none came/);
  await page.goto(`${url}/responses/CR-2026-001`);
  await step(page, "Record its answer", {
    "You said": "Examples at each level, please.",
    "Answered on": "9 March 2026",
  });
  await page.getByRole("button", { name: "Say what was done" }).click();
  await page.getByLabel("Yes").check();
  await page.getByLabel("We did").fill("Two examples at each level.");
  await page.getByRole("button", { name: "Say what was done" }).click();
  await page.goto(address);
  await step(page, "Record the approval", approval);
  assert.match(await textOf(page, ".wm-track"), /Consultation\s+Done\s+Closed on 9 March 2026; 1 of 1/);
  assert.match(await textOf(page, "main"), /Approved, signed by 0 of 3/);
  await page.context().close();
});

test("a deferred text shows what holds meanwhile, to the public too, and the old one stays in force", {
  skip,
}, async () => {
  const page = await pageOf(url, "lead-safeguarding-partner");
  await page.goto(address);
  await step(page, "Defer it", {
    "Why it is deferred": "The guidance of March changes the tiers.",
    "New day": "1 June 2026",
    "Interim statement": "The document of 2022 stays in force until 1 June.",
  });
  assert.match(
    await textOf(page, ".wm-attention"),
    /stays in force until 1 June.*Threshold document of 2022/s,
  );
  const anybody = await pageOf(url, "public-reader");
  await anybody.goto(`${url}/documents`);
  const said = await textOf(anybody, "main");
  assert.match(said, /stays in force until 1 June/);
  assert.doesNotMatch(said, /On the way|2026 version|guidance of March/);
  assert.equal((await anybody.goto(address))?.status(), 403);
  assert.equal((await anybody.goto(`${url}/responses`))?.status(), 403);
  for (const each of [page, anybody]) await each.context().close();
});

test("three leads sign the very text, each for their own agency, and it takes effect on its day", {
  skip,
}, async () => {
  clock = Temporal.Instant.from("2026-05-20T09:00:00Z");
  const page = await pageOf(url, "business-manager");
  await page.goto(address);
  await step(page, "Take it up as a draft", { "What is to be changed?": "The tiers, by the guidance." });
  await page.getByRole("link", { name: "Change its text" }).click();
  await page.getByLabel("Text", { exact: true }).fill("# Who is helped\n\nEvery family that asks.");
  await page.getByLabel("Why do you change it?").fill("One tier, by the guidance.");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await step(page, "Record the approval", {
    "Approved on": "20 May 2026",
    "Where the approval is written down": "Executive of 20 May 2026, minutes.",
  });
  await page.getByRole("button", { name: "Ask the leads to sign" }).click();
  await page.getByLabel("To be signed by").fill("29 May 2026");
  await page.getByRole("button", { name: "Ask them" }).click();
  assert.equal(await page.getByRole("link", { name: / for / }).count(), 3);

  const isolde = await pageOf(url, "lead-safeguarding-partner");
  await isolde.goto(address);
  await isolde.getByRole("link", { name: /^Aldous Penhallow/ }).click();
  assert.equal(await isolde.getByRole("button", { name: "Sign", exact: true }).count(), 0);
  await isolde.goto(address);
  await isolde.getByRole("link", { name: /^Isolde Fernhough/ }).click();
  assert.match(await textOf(isolde, "main"), /Every family that asks/);
  await isolde.getByRole("button", { name: "Sign", exact: true }).click();
  assert.match(
    await textOf(isolde, "main"),
    /Saved\. Signed by Isolde Fernhough.*Signed here on 20 May 2026/s,
  );

  await page.goto(address);
  await step(page, "Give its day", { "Takes effect on": "1 June 2026" });
  assert.match(await problemsOn(page), /1 of 3 lead safeguarding partners have signed/);
  for (const who of ["Aldous Penhallow", "Verity Stroudleigh"]) {
    await page.goto(address);
    await page.getByRole("link", { name: new RegExp(`^${who}`) }).click();
    await step(page, "Record a signature on paper", {
      "Signed on": "20 May 2026",
      "Where the signed paper is kept": "The signed page, scanned, in the library of the unit.",
    });
  }
  await page.goto(address);
  await step(page, "Give its day", { "Takes effect on": "1 June 2026" });
  assert.match(await textOf(page, "main"), /Scheduled for 1 June 2026/);
  await page.getByRole("button", { name: "Correct its day" }).click();
  await page.getByLabel("Takes effect on").fill("5 September 2022");
  await page.getByLabel("What was wrong with it, and who says so?").fill("A try.");
  await page.getByRole("button", { name: "Correct its day" }).click();
  assert.match(await problemsOn(page), /between its neighbours’ days, after 5 September 2022/);
  clock = Temporal.Instant.from("2026-06-01T09:00:00Z");
  const anybody = await pageOf(url, "public-reader");
  await anybody.goto(`${url}/documents`);
  assert.match(await textOf(anybody, "main"), /Threshold document of 2026\s+1 June 2026/);
  assert.doesNotMatch(await textOf(anybody, "main"), /stays in force until/);
  await anybody.goto(address);
  assert.match(await textOf(anybody, "main"), /In force since 1 June 2026.*Every family that asks/s);
  assert.doesNotMatch(await textOf(anybody, "main"), /Signatures|Consultation|Executive/);
  await anybody.goto(`${url}/documents?day=31 May 2026`);
  assert.match(await textOf(anybody, "main"), /Threshold document of 2022/);
  const later = await pageOf(url, "business-manager");
  await later.goto(`${address}/retire`);
  await later.getByLabel("Why is it retired?").fill("A try.");
  await later.getByRole("button", { name: "Retire it" }).click();
  assert.match(await problemsOn(later), /what was in force on a day stays on record/);
  for (const each of [page, isolde, anybody, later]) await each.context().close();
});

test("from then on the build judges journeys by the register's documents, each on its own days", {
  skip,
}, async () => {
  const census = formats.find(({ id }) => id === "cin-census");
  assert.ok(census);
  const path = join(workspace.folder, census.example.name);
  writeFileSync(path, census.example.text);
  await receiveFiles(workspace, [{ path }], { by: "analyst", now: effects.now });
  const built = await build(workspace, effects);
  assert.ok(!("refused" in built), JSON.stringify(built));
  const snapshot = await snapshots(workspace).current();
  const documents = await snapshot?.rows(
    "select document, title, from_date::varchar as from_date, until_date::varchar as until_date from journey.threshold order by threshold",
  );
  assert.deepEqual(documents, [
    {
      document: "V-2026-001",
      title: "Threshold document of 2022",
      from_date: "2022-09-05",
      until_date: "2026-06-01",
    },
    {
      document: "V-2026-002",
      title: "Threshold document of 2026",
      from_date: "2026-06-01",
      until_date: null,
    },
  ]);
  const tiers = await snapshot?.rows<{ tier: string }>(
    "select distinct service_tier as tier from journey.spell where kind <> 'school_year' order by tier",
  );
  assert.ok(tiers?.length, "the census has spells");
  assert.ok(
    tiers?.every(({ tier }) => tier === "help of 2022"),
    JSON.stringify(tiers),
  );
});
