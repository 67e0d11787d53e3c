import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type Actor, added } from "../src/register/grammar/index.ts";
import { agency } from "../src/register/partners/index.ts";
import { problemsOn, served, textOf, visitors } from "./served.ts";

const on = "2026-04-22";
const by: Actor = { account: "a", session: null, name: "Corin Thackwell", role: "business-manager" };
const { skip, pageOf } = await visitors();
const { url } = await served({
  asAt: on,
  before: async ({ recordsOf }) => {
    for (const name of ["Oakmarch Council", "Three Rivers Police"])
      await recordsOf("oakmarch").add(agency, {
        change: added(agency, { ...agency.example, name }),
        act: { by, on },
      });
  },
});

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

test("a gap in a year’s report is said on its checklist, from the item to the finding and back", {
  skip,
}, async () => {
  const page = await pageOf(url, "independent-scrutineer");
  await page.goto(`${url}/requirements/yearly-report/2024-25`);
  assert.match(await textOf(page, ".wm-lead"), /^0 of 15 met, 15 not looked at\.$/);
  assert.match(await textOf(page, "main"), /began on 1 April 2024, when Working Together 2023 was in force/);
  await page.getByRole("link", { name: /Say how it stands.*Costs and value/ }).click();
  await field(page, "The finding in a line").fill("Value for money is not shown");
  await field(page, "Partly met").check();
  await field(page, "Looked at by").fill("Bram Larkspurn");
  await field(page, "Looked at on").fill("22 April 2026");
  await page.getByRole("button", { name: "Add the finding" }).click();
  const problems = await problemsOn(page);
  assert.match(problems, /Say what shows it/);
  assert.match(problems, /Say what is missing/);
  await field(page, "What shows it").fill("Section 9: contributions.");
  await field(page, "What is missing").fill("What the money changed.");
  await page.getByRole("button", { name: "Add the finding" }).click();
  await page.goto(`${url}/requirements/yearly-report/2024-25`);
  assert.match(await textOf(page, ".wm-lead"), /^0 of 15 met, 1 partly, 14 not looked at\.$/);
  assert.match(await textOf(page, "#item-10"), /Partly met.*Missing: What the money changed\./s);
  const file = await page.request.get(`${url}/requirements/yearly-report/2024-25/export.csv`);
  assert.match(
    await file.text(),
    /10,Costs and value,[^\r]*Partly met,FI-2026-001,Value for money is not shown/,
  );
  await page.context().close();
});

test("an escalation that gives a date of birth is refused, and keeps what was typed", { skip }, async () => {
  const page = await pageOf(url, "business-manager");
  await page.goto(`${url}/escalations/new`);
  await field(page, "The disagreement in a line").fill("No strategy meeting after a third notification");
  await field(page, "Agency that raises it").selectOption({ label: "Three Rivers Police" });
  await field(page, "Agency that answers it").selectOption({ label: "Oakmarch Council" });
  await field(page, "About").selectOption({ label: "Whether to hold a strategy meeting or conference" });
  await field(page, "Level of need, as the agency that raises it sees it").selectOption({ label: "Level 4" });
  await field(page, "What each side holds").fill("The boy, born 3 May 2012, was seen twice.");
  await field(page, "Raised on").fill("20 April 2026");
  await page.getByRole("button", { name: "Add the escalation" }).click();
  assert.match(await problemsOn(page), /this looks like a date of birth/);
  assert.match(await field(page, "What each side holds").inputValue(), /born 3 May 2012/);
  await field(page, "What each side holds").fill("The boy, aged 13, was seen twice.");
  await page.getByRole("button", { name: "Add the escalation" }).click();
  await page.goto(`${url}/escalations/tally?year=2026-27`);
  assert.match(await textOf(page, "main"), /1 escalation was raised in 2026-27/);
  assert.match(await textOf(page, "main"), /Raised none in 2026-27: 1 agency.*Oakmarch Council/s);
  await page.context().close();
});

test("what escalations, families and checklists say is for those who work with the register alone", {
  skip,
}, async () => {
  for (const role of ["practitioner", "public-reader", "administrator"]) {
    const page = await pageOf(url, role);
    for (const path of [
      ...["/escalations", "/escalations/tally", "/escalations/E-2026-001", "/voices", "/voices/answered"],
      ...["/requirements", "/requirements/sets/2023", "/requirements/items/2023-yearly-report-costs"],
      ...[
        "/requirements/yearly-report/2024-25",
        "/requirements/yearly-report/2024-25/export.csv",
        "/findings",
      ],
    ])
      assert.equal((await page.request.get(url + path)).status(), 403, `${role} ${path}`);
    await page.context().close();
  }
});
