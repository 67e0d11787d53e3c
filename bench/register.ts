import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openRegister, trialRegisters } from "../src/kit/postgres/index.ts";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import { type Browser, enter } from "./register/browser.ts";
import { peopleToSignIn } from "./register/people.ts";
import { type Program, serve } from "./register/program.ts";
import { burst, reading, share, whileSomebodyWrites } from "./register/readers.ts";
import { fillTenYears } from "./register/ten-years.ts";

// How long lists and Today take for 50 people at once when the register holds ten years of a busy partnership: 50,000 actions,
// 5,000 papers and 2 million entries of the access log, on PostgreSQL; and how long an empty register takes to make.
//   WAYMARK_TEST_DATABASE_URL=postgres://... node bench/register.ts [--readers 50] [--turns 30]
//   ... --keep DIR uses the register of DIR and the database DATABASE_URL again, filling them first where they are empty.

const { values } = parseArgs({
  options: {
    keep: { type: "string" },
    readers: { type: "string", default: "50" },
    turns: { type: "string", default: "30" },
  },
});
const writesEvery = 2000;
const most = { milliseconds: 150, migrations: 10 };
const settings = { partnership: "oakmarch", asAt: "2026-04-22", invented: true };
const pages = [
  "/",
  "/actions",
  "/actions?page=40",
  "/actions?state=any&sort=changed",
  "/actions?overdue=yes",
  "/actions?words=neglect",
  "/actions?state=any&words=A-2019-33001",
  "/items",
  "/items?state=any&sort=newest",
  "/decisions?state=any&page=30",
  "/meetings",
  "/documents",
  "/groups",
];

if (!values.keep) for (const kind of trialRegisters()) await measureMigrations(kind);
const place = await filled();
const people = await peopleToSignIn(
  openWorkspace(place.folder),
  place.databaseUrl,
  Number(values.readers) + 1,
);
const program = await serve(place.folder, place.databaseUrl);
try {
  const [writer, ...readers] = await entered(program.url);
  await alone(program, readers);
  await together(program, readers, writer);
  await allAtOnce(readers);
  for (const reader of [writer, ...readers]) reader.leave();
} finally {
  await program.stop();
  await place.remove();
}

/** One after the other: the door lets nobody try many passwords at once. The first may write. */
async function entered(url: string): Promise<[Browser, ...Browser[]]> {
  const [first, ...rest] = people;
  if (!first) throw new Error("Nobody signs in.");
  const browsers: [Browser, ...Browser[]] = [await enter(url, first)];
  for (const each of rest) browsers.push(await enter(url, each));
  return browsers;
}

async function measureMigrations({ name, skip, place }: ReturnType<typeof trialRegisters>[number]) {
  if (skip) return void console.log(`migrations on ${name}: left out, ${skip}`);
  const { workspace, databaseUrl, remove } = await place(settings);
  const began = performance.now();
  const register = await openRegister(workspace, { databaseUrl, progress: () => {} });
  const seconds = (performance.now() - began) / 1000;
  if ("refused" in register) throw new Error(register.refused);
  await register.close();
  await remove();
  console.log(
    `migrations from empty on ${name}: ${seconds.toFixed(2)} s, ${(seconds / most.migrations).toFixed(2)} of ${most.migrations} s`,
  );
}

async function filled() {
  const url = process.env.DATABASE_URL;
  if (values.keep) {
    if (!url) throw new Error("Name the database that --keep uses in DATABASE_URL.");
    const folder = values.keep;
    if (!existsSync(join(folder, "workspace.json"))) {
      mkdirSync(folder, { recursive: true });
      await fillTenYears(openWorkspace(folder, settings), url);
    }
    return { folder, databaseUrl: url, remove: async () => {} };
  }
  const kind = trialRegisters().find(({ name }) => name === "PostgreSQL");
  if (!kind || kind.skip) throw new Error("Name a PostgreSQL in WAYMARK_TEST_DATABASE_URL.");
  const { workspace, databaseUrl, remove } = await kind.place(settings);
  await fillTenYears(workspace, String(databaseUrl));
  return { folder: workspace.folder, databaseUrl: String(databaseUrl), remove };
}

/** What one page costs when nobody else asks: the ratios between pages hold on any machine. */
async function alone({ used }: Program, [reader]: readonly Browser[]) {
  console.log("\none reader, one page after the other");
  for (const page of pages) {
    await repeat(20, async () => reader?.ask(page));
    const before = used();
    const taken = await repeat(50, async () => (await reader?.ask(page)) ?? { took: Number.NaN, bytes: 0 });
    const after = used();
    const [program, database] = [after.program - before.program, after.database - before.database].map(
      (spent) => `${(spent / taken.length).toFixed(1)} ms`,
    );
    const size = `${((taken[0]?.bytes ?? 0) / 1024).toFixed(0)} kB`;
    console.log(
      `${page.padEnd(40)} p50 ${inWords(
        share(
          taken.map(({ took }) => took),
          0.5,
        ),
      )}   the program uses ${program}, the database ${database}   ${size}`,
    );
  }
}

async function together({ used }: Program, readers: readonly Browser[], writer: Browser) {
  await reading(readers, pages, 3);
  const [before, began] = [used(), performance.now()];
  const work = reading(readers, pages, Number(values.turns));
  const { result: taken, written } = await whileSomebodyWrites(writer, writesEvery, work);
  const [after, took] = [used(), performance.now() - began];
  console.log(
    `\n${readers.length} readers, each asking for the next page about a second after the last, while another adds an action every ${writesEvery / 1000} s`,
  );
  for (const [page, times] of taken) console.log(`${page.padEnd(40)} ${against(times)}`);
  const all = [...taken.values()].flat();
  const busy = (spent: number) => `${((100 * spent) / took).toFixed(0)}%`;
  console.log(`${"all".padEnd(40)} ${against(all)}`);
  console.log(`${"adding an action".padEnd(40)} ${against(written)}`);
  console.log(
    `${((1000 * all.length) / took).toFixed(0)} pages a second; one core was busy ${busy(after.program - before.program)} with the program, ${busy(after.database - before.database)} with the database`,
  );
  if (share(all, 0.95) > most.milliseconds) process.exitCode = 1;
}

async function allAtOnce(readers: readonly Browser[]) {
  console.log(`\n${readers.length} readers at the same instant, which is harder than what is asked for`);
  for (const page of pages) console.log(`${page.padEnd(40)} ${against(await burst(readers, page, 5))}`);
}

async function repeat<T>(times: number, act: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await act());
  return results;
}

function against(times: readonly number[]): string {
  const ratio = (share(times, 0.95) / most.milliseconds).toFixed(2);
  return `p50 ${inWords(share(times, 0.5))}   p95 ${inWords(share(times, 0.95))}   ${ratio} of ${most.milliseconds} ms`;
}

function inWords(milliseconds: number): string {
  return `${milliseconds.toFixed(0).padStart(4)} ms`;
}
