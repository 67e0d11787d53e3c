import { Temporal } from "temporal-polyfill";
import type { Built } from "../build.ts";
import { type Step, steps } from "../steps.ts";

/** A build that was asked for on a page: jobs/<id>.json. The process that builds writes how far it is. */
export interface Job {
  /** "0001", then upwards. */
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** The process that builds; null until it has begun. */
  readonly process: { readonly pid: number; readonly born: string | null } | null;
  /** What it has begun, in order; the last is under way until the job has ended. */
  readonly begun: readonly { readonly text: string; readonly at: string }[];
  readonly ended: Ended | null;
}

type Ended = { readonly at: string } & ({ readonly built: Built } | { readonly failed: string });

/** "died": its process is gone and has left no word. */
export type Standing = "running" | "done" | "failed" | "died";

/** How a job stands. One that has not begun a minute after it was asked for never will. */
export function standingOf(job: Job, alive: boolean, now: string): Standing {
  if (job.ended) return "built" in job.ended ? "done" : "failed";
  if (job.process) return alive ? "running" : "died";
  return secondsBetween(job.askedAt, now) < 60 ? "running" : "died";
}

interface StepNow {
  readonly text: string;
  readonly state: "done" | "under way" | "to come";
  /** How long it took, or has taken so far; null before it begins. */
  readonly lasting: string | null;
}

/** Every step of a running job, as far as it is. */
export function progressOf({ begun, process }: Job, now: string): readonly StepNow[] {
  if (process === null) return [];
  return Object.values(steps).map((text) => {
    const at = begun.findIndex((each) => each.text === text);
    const [began, next] = [begun[at], begun[at + 1]];
    if (!began) return { text, state: "to come", lasting: null };
    const lasting = inWords(secondsBetween(began.at, next?.at ?? now));
    return { text, state: next ? "done" : "under way", lasting };
  });
}

/** Seconds of each step of a finished build, in words of the page. */
export function takenBy({ seconds }: Built) {
  const named = (Object.keys(steps) as Step[]).flatMap((name) => {
    const taken = seconds[name];
    return taken === undefined ? [] : [{ text: steps[name], seconds: taken }];
  });
  return { steps: named, total: seconds.total ?? 0 };
}

export function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total("seconds");
}

/** 74.2 as 1 minute 14 seconds. */
export function inWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const some = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return minutes === 0 ? some(rest, "second") : `${some(minutes, "minute")} ${some(rest, "second")}`;
}
