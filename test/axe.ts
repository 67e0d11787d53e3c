import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Of which elements a page is made, each by its way from the top: the same for a list of three rows and of thirty. */
export async function shapeOf(page: Page): Promise<string> {
  const ways = await page.evaluate<string[]>(`(() => {
    const named = (each) => each.tagName + "." + each.className + "[" + (each.getAttribute("role") ?? each.type ?? "") + "]";
    const way = (each) => (each.parentElement ? way(each.parentElement) + ">" : "") + named(each);
    return [...new Set([...document.body.querySelectorAll("*")].filter((each) => !each.closest("svg")).map(way))].sort();
  })()`);
  return createHash("sha256").update(ways.join("\n")).digest("hex");
}

/** What axe finds wrong with the page, and whether it scrolls sideways. Run by the browser, past the page's own policy. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
  const sideways = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  const named = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160)})`);
  return sideways > 0 ? [...named, `scrolls sideways by ${sideways} px`] : named;
}
