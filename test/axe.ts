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

/** Of which elements a page is made: the same for a list of three rows and of thirty, whoever's name stands above it. */
export function shapeOf(html: string): string {
  const plain = html.replace(/<svg[\s\S]*?<\/svg>|<script[\s\S]*?<\/script>/g, "<svg>");
  // Every attribute counts by its name (a label's for, what describes a field), those of kind and look by their value.
  const elements = [...plain.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g)].map(
    ([, tag, rest = ""]) =>
      `${tag} ${[...rest.matchAll(/\s(?:(?:class|role|type|scope)="[^"]*"|[a-z-]+)(?=[\s=>/]|$)/g)].join("")}`,
  );
  return createHash("sha256")
    .update([...new Set(elements)].sort().join("\n"))
    .digest("hex");
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
