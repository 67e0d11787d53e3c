import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "./browser.ts";

export type Taken = ReadonlyMap<string, readonly number[]>;

/** Every reader asks for page after page, each after a pause for reading of half a second to one and a half. */
export async function reading(
  readers: readonly Browser[],
  pages: readonly string[],
  each: number,
): Promise<Taken> {
  const taken = new Map<string, number[]>(pages.map((page) => [page, []]));
  await Promise.all(
    readers.map(async (reader, at) => {
      for (let turn = 0; turn < each; turn++) {
        // Spread evenly and the same in every run: no two readers ask for one page at one time for long.
        await pause(500 + ((at * 389 + turn * 617) % 1000));
        const page = pages[(at + turn) % pages.length] ?? "/";
        taken.get(page)?.push((await reader.ask(page)).took);
      }
    }),
  );
  return taken;
}

/** Every reader asks for the same page at the same instant, again and again. */
export async function burst(
  readers: readonly Browser[],
  page: string,
  times: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++)
    taken.push(...(await Promise.all(readers.map(async (reader) => (await reader.ask(page)).took))));
  return taken;
}

/** Adds an action every so many milliseconds until the work is done, so that nothing that is remembered lasts longer. */
export async function whileSomebodyWrites<T>(writer: Browser, every: number, work: Promise<T>) {
  const written: number[] = [];
  const stop = new AbortController();
  const writing = (async () => {
    while (!stop.signal.aborted) {
      written.push(await writer.send("/actions/new", action(written.length)));
      await pause(every);
    }
  })();
  const result = await work.finally(() => stop.abort());
  await writing;
  return { result, written };
}

const action = (at: number) => ({
  title: `Ask the agencies again, ${at}`,
  source: "The meeting of 9 April",
  owner: "Rosalind Pemberwick",
  due: "8 May 2026",
  publishable: "no",
});

export function share(taken: readonly number[], of: number): number {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.floor(of * (sorted.length - 1))] ?? Number.NaN;
}
