import { after } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { placeEmptyRegister, trialRegisters } from "../src/kit/postgres/index.ts";
import type { Workspace, WorkspaceSettings } from "../src/kit/workspace/index.ts";
import { startServer } from "../src/server.ts";
import type { OpenedRegister } from "../src/serving/register.ts";
import { findBrowser } from "./browser.ts";

interface Wanted extends Partial<Pick<WorkspaceSettings, "asAt">> {
  /** Absent: the machine's clock. */
  readonly now?: () => Temporal.Instant;
  /** What is in the register before its pages are served. */
  readonly before?: (opened: OpenedRegister, workspace: Workspace) => Promise<void>;
}

/** The whole application in an invented workspace of this test file's own, until its tests are over. */
export async function served({ now = () => Temporal.Now.instant(), before, asAt }: Wanted) {
  const [embedded] = trialRegisters();
  if (!embedded) throw new Error("There is no database to serve from.");
  const { workspace, remove } = await embedded.place(asAt === undefined ? {} : { asAt });
  await placeEmptyRegister(workspace);
  const effects = { progress: () => {}, now, user: "test" };
  const server = await startServer({
    ...{ workspace, port: 0, host: "127.0.0.1", effects },
    ...(before ? { before: (opened) => before(opened, workspace) } : {}),
  });
  if ("refused" in server) throw new Error(server.refused);
  after(async () => {
    await server.close();
    await remove();
  });
  return { workspace, url: server.url, effects };
}

/** Those who come to the served pages with a browser; `skip` says why none can. */
export async function visitors() {
  const found = await findBrowser();
  if ("missing" in found) return { skip: `browser: ${found.missing}`, pageOf: nobody };
  after(() => found.close());
  /** A page of somebody with this role, in a browser of their own; it runs no script unless asked to. */
  const pageOf = async (
    url: string,
    role: string,
    options: BrowserContextOptions = { javaScriptEnabled: false },
  ): Promise<Page> => {
    const page = await (await found.newContext(options)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${url}/sign-in`);
    await page.locator(`form:has(input[name=role][value=${role}]) button`).click();
    await page.waitForURL((at) => at.pathname !== "/sign-in");
    return page;
  };
  return { skip: false, pageOf } as const;
}

async function nobody(): Promise<Page> {
  throw new Error("There is no browser here: leave this test out.");
}

export const textOf = async (page: Page, place = "main") =>
  (await page.locator(place).allInnerTexts()).join("\n");

/** What the summary above a refused form says. */
export const problemsOn = (page: Page) => textOf(page, ".govuk-error-summary__list");
