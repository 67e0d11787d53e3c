import type { Effects } from "../../kit/command/index.ts";
import { type Database, openDatabase } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Comparators, comparatorsOf, keepComparators } from "../comparators/index.ts";
import { type Receipt, receipts, stage } from "../extracts/index.ts";
import { calculate } from "../indicators/index.ts";
import { type Threshold, thresholdsOf, traceJourneys } from "../journey/index.ts";
import { childIdKey, link } from "../linkage/index.ts";
import { settlePlaces } from "../places/index.ts";
import { snapshotId } from "./identity.ts";
import { circumstancesOf, inputsOf } from "./inputs.ts";
import { type Step, steps } from "./steps.ts";
import { type About, abandon, beginAside, landSnapshot, pointTo, standing } from "./store.ts";

export interface Built {
  readonly snapshot: string;
  /** Seconds of each step and in all, as they were when the snapshot was made. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly children: number;
  readonly events: number;
  /** Indicators, rates and shares with a value in some year. */
  readonly indicators: number;
  /** True where a snapshot of the same inputs stood already. */
  readonly already: boolean;
}

/**
 * Makes the snapshot of everything received: written aside as a whole and then pointed to, so that a reader sees the
 * one before or this one. Repeatable: the same inputs give the same id, the same children and the same figures.
 */
export async function build(workspace: Workspace, effects: Effects): Promise<Built | { refused: string }> {
  const all = receipts(workspace);
  if (all.length === 0) return { refused: 'Nothing has been received yet: run "waymark receive FILE...".' };
  const thresholds = thresholdsOf(workspace);
  if ("refused" in thresholds) return thresholds;
  const comparators = comparatorsOf(workspace);
  if ("refused" in comparators) return comparators;
  const day = workspace.day(effects.now()).toString();
  const inputs = inputsOf({ workspace, all, day, thresholds });
  const id = snapshotId(inputs);
  const earlier = await standing(workspace, id);
  if (earlier) {
    pointTo(workspace, id);
    return { ...builtFrom(earlier), already: true };
  }
  const { file, aside } = beginAside(workspace, id);
  const folders = [workspace.path("received"), aside];
  const db = await openDatabase(file, { memory: "1200MB", folders });
  const rules = { thresholds, comparators };
  const work = { workspace, effects, all, ...rules, day, id, codeVersion: inputs.codeVersion };
  const about = await fill(db, work)
    .finally(() => db.close())
    .catch((error) => abandon(aside, error));
  landSnapshot(workspace, aside, id);
  pointTo(workspace, id);
  return { ...builtFrom(about), already: false };
}

interface Work {
  readonly workspace: Workspace;
  readonly effects: Effects;
  readonly all: readonly Receipt[];
  readonly thresholds: readonly Threshold[];
  readonly comparators: Comparators;
  readonly day: string;
  readonly id: string;
  readonly codeVersion: string;
}

/** The steps, each reading what those before it wrote, and the snapshot's word about itself. */
async function fill(db: Database, work: Work): Promise<About> {
  const { workspace, effects, all, day, id } = work;
  const { step, seconds } = stopwatch(effects);
  await step("stage", () => stage(db, workspace, all));
  const key = childIdKey(workspace);
  const { children } = await step("link", () => link(db, { key }));
  const { events } = await step("trace", () => traceJourneys(db, work.thresholds));
  await step("places", () => settlePlaces(db));
  await keepComparators(db, work.comparators);
  const circumstances = circumstancesOf(workspace, all, day);
  const { indicators } = await step("indicators", () => calculate(db, circumstances));
  const about = {
    ...{ id, built_at: effects.now().toString(), day, code_version: work.codeVersion },
    ...{ children, events, indicators, seconds: JSON.stringify(seconds()) },
  };
  await db.run(textBeside(import.meta.url, "about.sql"), about);
  return about;
}

function stopwatch(effects: Effects) {
  const begin = performance.now();
  const taken: Record<string, number> = {};
  const since = (start: number) => Math.round(performance.now() - start) / 1000;
  return {
    async step<T>(name: Step, run: () => Promise<T>): Promise<T> {
      effects.progress(`${steps[name]} ...`);
      const start = performance.now();
      const result = await run();
      taken[name] = since(start);
      return result;
    },
    seconds: () => ({ ...taken, total: since(begin) }),
  };
}

function builtFrom(about: About): Omit<Built, "already"> {
  const { id, seconds, children, events, indicators } = about;
  return { snapshot: id, seconds: JSON.parse(seconds) as Built["seconds"], children, events, indicators };
}
