import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { entities } from "../src/entities.ts";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import { startServer } from "../src/server.ts";
import { faultsOf, shapeOf } from "./axe.ts";
import { findBrowser } from "./browser.ts";
import { smallOakmarch } from "./oakmarch.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-accessibility-"));
const found = await findBrowser();
const skip = "missing" in found ? `browser: ${found.missing}` : false;

let url = "";
let stop = async () => {};

before(async () => {
  if ("missing" in found) return;
  smallOakmarch(join(folder, "oakmarch"));
  const { Temporal } = await import("temporal-polyfill");
  const effects = { progress: () => {}, now: () => Temporal.Now.instant(), user: "test" };
  const server = await startServer({
    workspace: openWorkspace(join(folder, "oakmarch")),
    port: 0,
    host: "127.0.0.1",
    effects,
  });
  assert.ok(!("refused" in server));
  url = server.url;
  stop = server.close;
});

after(async () => {
  if (!("missing" in found)) await found.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Who looks, and how wide the window is. */
const roles: readonly (readonly [role: string, widths: readonly number[]])[] = [
  ["analyst", [1280, 375]],
  ["business-manager", [1280, 375]],
  ["lead-safeguarding-partner", [375]],
  ["delegated-safeguarding-partner", [1280]],
  ["sub-group-chair", [375]],
  ["independent-scrutineer", [375]],
  ["practitioner", [1280]],
  ["public-reader", [1280, 375]],
  ["administrator", [1280]],
];

for (const [role, widths] of roles)
  for (const width of widths)
    test(`every page that a ${role} can reach is accessible at ${width} pixels`, { skip }, async () => {
      const page = await signedIn(found as Browser, role, width);
      const visited = await walk(page, role, role === "business-manager");
      await page.context().close();
      assert.ok(visited.size >= (role === "administrator" ? 1 : 5), `only ${[...visited.keys()].join(", ")}`);
      const wrong = [...visited].filter(([, faults]) => faults.length > 0);
      assert.deepEqual(Object.fromEntries(wrong), {});
    });

async function signedIn(browser: Browser, role: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  assert.deepEqual(await faultsOf(page), []);
  await page.locator(`form:has(input[name=role][value=${role}]) button`).click();
  await page.waitForURL((at) => at.pathname !== "/sign-in");
  return page;
}

/**
 * Opens one page of every kind that links lead to, and gives the faults of each. The business manager opens each kind of
 * record, its list and its form (`every`), the others one of those that the grammar makes alike.
 */
async function walk(page: Page, role: string, every: boolean): Promise<Map<string, string[]>> {
  const visited = new Map<string, string[]>();
  const kindOf = (path: string) => (every ? kindIn(path) : alike(kindIn(path)));
  const waiting = [new URL(page.url()).pathname];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.has(kindOf(path))) continue;
    let answer = await page.request.get(url + path);
    if (new URL(answer.url()).pathname === "/purpose") {
      await page.goto(url + path);
      await statePurpose(page);
      answer = await page.request.get(url + path);
    }
    const html = await answer.text();
    const broken = answer.status() >= 500 ? [`answers ${answer.status()}`] : [];
    visited.set(kindOf(path), [...broken, ...(await faultsOnce(page, path, html))]);
    waiting.push(...linksIn(html));
  }
  if (role === "analyst")
    assert.ok(
      [...visited.keys()].some((kind) => kind.endsWith("/members")),
      "no members page",
    );
  return visited;
}

/** The faults of each page that was looked at, by its width, kind and shape. */
const looked = new Map<string, string[]>();

/** A page made of the same elements as one alike, of another role or kind of record, is not looked at twice at a width. */
async function faultsOnce(page: Page, path: string, html: string): Promise<string[]> {
  const key = `${page.viewportSize()?.width} ${alike(kindIn(path))} ${shapeOf(html)}`;
  const known = looked.get(key);
  if (known) return known;
  await page.goto(url + path);
  const faults = await faultsOf(page);
  looked.set(key, faults);
  return faults;
}

/** Where the page's links lead within the application; files are not opened. */
const linksIn = (html: string) =>
  [...html.matchAll(/<a\b([^>]*)>/g)].flatMap(([, rest = ""]) => {
    const to = /\shref="(\/[^"#]*)/.exec(rest)?.[1];
    return to && !/\sdownload\b/.test(rest) ? [to.replaceAll("&amp;", "&")] : [];
  });

/** Pages that differ only in which indicator, year, child, file or record they show are of one kind. */
const kindIn = (path: string) =>
  path
    .replace(/\?.*/, "")
    .replace(/^\/indicators\/[^/]+/, "/indicators/ID")
    .replace(/\/requirements\/items\/[^/]+/, "/requirements/items/ITEM")
    .replace(/\/(?:[A-Z]+-)+\d{4}-\d+/, "/RECORD")
    .replace(/^\/partnerships\/(?!separate|join|events)[^/]+/, "/partnerships/PARTNERSHIP")
    .replace(/\/events\/[0-9a-f-]{36}/, "/events/EVENT")
    .replace(/\/\d{4}-\d{2}/, "/YEAR")
    .replace(/\/children\/[0-9a-z]{8,}/, "/children/CHILD")
    .replace(/\/[0-9a-f]{16,}/, "/RECEIPT")
    // Corrections, retirements and moves are one form with other fields.
    .replace(/^\/[a-z-]+\/RECORD\/(edit|retire|move\/.+)$/, "/ENTITY/RECORD/change");

/** The lists, records and forms that the grammar makes, of whatever entity; not the pages that were designed by hand. */
const alike = (kind: string) =>
  kind.replace(new RegExp(`^/(?:${generic.join("|")})(/RECORD|/new|/import)?$`), "/ENTITY$1");

const byHand = ["meetings", "groups", "documents", "versions"];
const generic = entities.map(({ many }) => many).filter((many) => !byHand.includes(many));

async function statePurpose(page: Page) {
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel("Checking data quality").check();
  await page.getByLabel("What are you going to do?").fill("Look at every page.");
  await page.getByRole("button", { name: "Record and go on" }).click();
}
