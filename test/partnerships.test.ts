import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { entities } from "../src/entities.ts";
import type { Role } from "../src/register/access/index.ts";
import { addRecord, type Values } from "../src/register/grammar/index.ts";
import type { OpenedRegister } from "../src/serving/register.ts";
import { faultsOf } from "./axe.ts";
import { problemsOn, served, textOf, visitors } from "./served.ts";

/** A joint board beside the installation's own partnership, with open and finished business, and people who sit there. */
async function aJointBoard({ access, recordsOf }: OpenedRegister) {
  const joint = {
    id: "joint",
    mark: "JB",
    name: "Harrowdale Joint Board",
    kind: "joint",
    beganOn: "2017-11-01",
  } as const;
  await access.log.together(async (trx) => {
    await access.partnerships.within(trx).make(joint);
    return { happening: null, result: undefined };
  });
  for (const role of ["business-manager", "lead-safeguarding-partner", "practitioner"] as const) {
    const account = (await access.accounts.demonstration(role))?.id ?? "";
    await access.seats.give({ account, partnership: "joint", role }, null);
  }
  const by = { account: "a", session: null, name: "Corin Thackwell", role: "business-manager" as Role };
  const add = async (name: string, values: Values) => {
    const entity = entities.find((each) => each.name === name);
    if (!entity) throw new Error(`There is no ${name}.`);
    const kept = await addRecord({ records: recordsOf("joint"), entities }, entity, {
      values,
      by,
      on: "2024-05-02",
    });
    if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
  };
  const common = {
    source: "The board of 2 May",
    owner: "Silas Brockhurst",
    due: "2026-05-29",
    publishable: "no",
  };
  await add("decision", {
    ...{
      title: "One policy on self-neglect",
      text: "Agencies share one assessment.",
      reason: "Five were made.",
    },
    ...{ body: "dsp", decideBy: "2026-05-14", publishable: "no" },
  });
  await add("action", { ...common, title: "Train staff in the policy", decision: "JB-D-2024-001" });
  await add("action", { ...common, title: "Ask schools for a lead" });
  await add("action", { ...common, title: "Map robberies by street" });
  await add("action", { ...common, title: "Find a room for the board" });
}

const { skip, pageOf } = await visitors();
const { url } = await served({ asAt: "2026-04-22", before: aJointBoard });

const signedIn = (role: string, width = 1280) => pageOf(url, role, { viewport: { width, height: 900 } });

/** Sits in a partnership by the frame's own list, with the keyboard alone. */
async function sitIn(page: Page, name: string) {
  await page.locator(".wm-seats__here").focus();
  await page.keyboard.press("Enter");
  await page.locator(`.wm-seats__button:has-text("${name}")`).focus();
  await page.keyboard.press("Enter");
  await page.locator(`.wm-seats__here:has-text("${name}")`).waitFor();
}

test("a joint board is separated into three, with its open actions divided, and each side is looked at", {
  skip,
}, async () => {
  const page = await signedIn("business-manager");
  await sitIn(page, "Harrowdale Joint Board");
  await page.goto(`${url}/partnerships`);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole("button", { name: "Separate this partnership" }).click();
  await page.getByLabel("Why?").fill("Working Together 2023");
  await page.getByRole("button", { name: "Go on to what is open" }).click();
  const said = await problemsOn(page);
  assert.match(said, /Give a day such as/);
  assert.match(said, /Name two or more/);
  assert.equal(await page.getByLabel("Why?").inputValue(), "Working Together 2023");
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel("From which day?").fill("1 July 2024");
  const successors = [
    ["Harrowdale Children", "HC", "children"],
    ["Harrowdale Adults", "HA", "adults"],
    ["Safe Harrowdale", "SH", "community-safety"],
  ] as const;
  for (const [at, [name, mark, kind]] of successors.entries()) {
    await page.locator(`#name-${at}`).fill(name);
    await page.locator(`#mark-${at}`).fill(mark);
    await page.locator(`#kind-${at}`).selectOption(kind);
  }
  await page.getByRole("button", { name: "Go on to what is open" }).click();
  assert.deepEqual(await faultsOf(page), []);
  const placed = async (reference: string) => page.locator(`[name="go.${reference}"]`).inputValue();
  assert.deepEqual(
    [await placed("JB-D-2024-001"), await placed("JB-A-2024-001"), await placed("JB-A-2024-002")],
    ["HA", "HA", "HC"],
    "the action goes with its decision",
  );
  await page.locator('[name="go.JB-A-2024-003"]').selectOption("SH");
  await page.locator('[name="go.JB-A-2024-004"]').selectOption("ends");
  await page.getByRole("button", { name: "See what comes of it" }).click();
  assert.match(await problemsOn(page), /Say why those of the actions end/);
  assert.equal(await placed("JB-A-2024-003"), "SH", "what was chosen stays");
  await page.locator('[id="ends.actions"]').fill("There is no joint board to house.");
  await page.getByRole("button", { name: "See what comes of it" }).click();
  assert.deepEqual(await faultsOf(page), []);
  const preview = await textOf(page);
  assert.match(preview, /On 1 July 2024 the Harrowdale Joint Board ends. Nothing is done yet/);
  assert.match(preview, /Harrowdale Adults\s+It takes over 1 decision and 1 action\.\s+2 people sit there/);
  assert.match(preview, /Safe Harrowdale\s+It takes over 1 action\./);
  assert.match(preview, /1 action ended with it/);
  await page.getByRole("button", { name: "Separate them" }).click();
  const after = await textOf(page);
  assert.match(after, /The Harrowdale Joint Board separated into the Harrowdale Adults/);
  assert.match(after, /4 open records were carried over, 1 ended/);
  assert.deepEqual(await faultsOf(page), []);

  await sitIn(page, "Harrowdale Adults");
  await page.goto(`${url}/actions`);
  const list = await textOf(page);
  assert.match(list, /Train staff in the policy\s*HA-A-2024-001/);
  assert.doesNotMatch(list, /Ask schools|Map robberies/);
  await page.getByRole("link", { name: "4 actions of the Harrowdale Joint Board" }).click();
  assert.match(await textOf(page, "h1"), /Actions of the Harrowdale Joint Board/);
  assert.match(await textOf(page), /which ended on 1 July 2024/);
  assert.equal(await page.getByRole("button", { name: /^Add/ }).count(), 0);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole("link", { name: "Train staff in the policy" }).click();
  assert.match(await textOf(page, ".govuk-inset-text"), /stays as it was.*It went on as HA-A-2024-001/s);
  assert.deepEqual(await faultsOf(page), []);
  const old = new URL(page.url()).pathname;
  assert.equal((await page.goto(`${url}${old}/edit`))?.status(), 409);
  assert.match(await textOf(page), /Change HA-A-2024-001 instead/);
  assert.deepEqual(await faultsOf(page), []);
  await page.goto(`${url}/actions/HA-A-2024-001`);
  assert.match(await textOf(page, ".govuk-inset-text"), /It came over from JB-A-2024-001/);
  assert.match(await textOf(page, ".wm-record__facts"), /HA-D-2024-001 One policy on self-neglect/);

  await page.goto(`${url}/actions/SH-A-2024-001`);
  assert.match(await textOf(page, "h1"), /SH-A-2024-001 is kept in another partnership/);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole("button", { name: "Sit there and open SH-A-2024-001" }).click();
  assert.equal(await textOf(page, "h1"), "Map robberies by street");
  assert.match(await textOf(page, ".wm-seats__here"), /Safe Harrowdale/);
  await page.context().close();
});

test("the pages of partnerships fit a narrow screen, and who may not change them is not asked to", {
  skip,
}, async () => {
  const manager = await signedIn("business-manager", 375);
  for (const path of ["/partnerships", "/partnerships/joint", "/partnerships/join", "/settings"]) {
    await manager.goto(`${url}${path}`);
    await manager.locator(".wm-seats__here").click();
    assert.deepEqual(await faultsOf(manager), [], path);
  }
  await manager.context().close();
  const practitioner = await signedIn("practitioner", 375);
  await practitioner.goto(`${url}/partnerships`);
  assert.equal(await practitioner.getByRole("button", { name: /Separate|Join/ }).count(), 0);
  assert.equal((await practitioner.goto(`${url}/partnerships/separate`))?.status(), 403);
  await practitioner.context().close();
});

test("a separation entered wrongly is undone on its page, and everything is open again where it was", {
  skip,
}, async () => {
  const page = await signedIn("business-manager");
  await sitIn(page, "Harrowdale Adults");
  await page.goto(`${url}/partnerships`);
  await page.getByRole("link", { name: /It was entered wrongly/ }).click();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel("Why is it undone?").fill("The day is wrong.");
  await page.getByRole("button", { name: "Undo it" }).click();
  assert.match(await textOf(page, "[role=status]"), /Undone/);
  await sitIn(page, "Harrowdale Joint Board");
  await page.goto(`${url}/actions`);
  const list = await textOf(page);
  for (const title of ["Train staff", "Ask schools", "Map robberies", "Find a room"])
    assert.match(list, new RegExp(title));
  await page.context().close();
});
