import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";

/** Where these are installed on purpose (continuous integration), leaving out their tests is a failure. */
const needed = process.env.WAYMARK_NO_SKIPS === "1" ? /browser|PostgreSQL/ : null;

interface Ended {
  readonly name: string;
  readonly file?: string;
  readonly skip?: string | boolean;
  readonly details: { readonly error?: { readonly cause?: unknown }; readonly type?: string };
}

/** Prints each failure in full, each test that was left out with its reason, the slowest files, and the closing counts. */
export default async function* report(source: AsyncIterable<TestEvent>) {
  const count = { tests: 0, pass: 0, fail: 0, skipped: 0 };
  const left: string[] = [];
  const files: { readonly name: string; readonly ms: number }[] = [];
  const began = performance.now();
  for await (const event of source) {
    if (event.type === "test:stderr" || event.type === "test:stdout") continue;
    if (event.type === "test:summary" && event.data.file)
      files.push({ name: relative(process.cwd(), event.data.file), ms: event.data.duration_ms });
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const ended = event.data as unknown as Ended;
    if (ended.details.type === "suite") continue;
    count.tests++;
    if (ended.skip !== undefined && ended.skip !== false) {
      count.skipped++;
      left.push(`${ended.name} (${String(ended.skip)})`);
    } else if (event.type === "test:pass") count.pass++;
    else {
      count.fail++;
      yield `\n✖ ${ended.name}\n  ${ended.file ?? ""}\n${inspect(ended.details.error?.cause ?? ended.details.error)}\n`;
    }
  }
  for (const each of left) yield `left out: ${each}\n`;
  const missing = needed ? left.filter((each) => needed.test(each)) : [];
  if (missing.length > 0) {
    process.exitCode = 1;
    yield `✖ ${missing.length} tests were left out that must run here\n`;
  }
  for (const { name, ms } of files.sort((a, b) => b.ms - a.ms).slice(0, 8))
    yield `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}\n`;
  const seconds = (performance.now() - began) / 1000;
  yield `${Object.entries(count)
    .map(([name, number]) => `ℹ ${name} ${number}`)
    .join("\n")}\nℹ duration_s ${seconds.toFixed(1)}\n`;
}

function inspect(error: unknown) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/^/gm, "  ");
}
