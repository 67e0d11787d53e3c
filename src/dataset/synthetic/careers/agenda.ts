import type { Day } from "../life.ts";
import type { Random } from "../random.ts";

/** Chance chose a corner from which the totals cannot be met; another stream of chance is tried. */
export class DeadEnd extends Error {}

/** Something that must happen in a period, on its day or soon after, as soon as it finds whom it fits. */
interface Task {
  /** What the totals would miss, for the message when nobody is found. */
  readonly what: string;
  /** Within a day: referrals first, closures last. */
  readonly order: number;
  /** True when done. `ease` grows from 0 to 3 with every failed try: preferences first, then only what must hold. */
  readonly attempt: (day: Day, ease: number) => boolean;
}

/** The diary of one period: every task is done exactly once, or the period is a dead end. */
export interface Agenda {
  add(day: Day, task: Task): void;
  /** Runs the days in order. */
  live(from: Day, to: Day): void;
}

const lastTries = 12;

export function newAgenda(random: Random): Agenda {
  const diary = new Map<Day, { task: Task; tries: number }[]>();
  const put = (day: Day, task: Task, tries: number) => {
    const page = diary.get(day) ?? [];
    page.push({ task, tries });
    diary.set(day, page);
  };
  const live = (from: Day, to: Day) => {
    for (let day = from; day <= to; day += 1) {
      for (let round = 0; diary.has(day); round += 1) {
        const page = (diary.get(day) ?? []).sort((a, b) => a.task.order - b.task.order);
        diary.delete(day);
        for (const { task, tries } of page) {
          const ease = day === to ? Math.min(3, tries + round) : Math.min(3, Math.floor(tries / 2));
          if (task.attempt(day, ease)) continue;
          if (round > lastTries) throw new DeadEnd(`nobody was found for: ${task.what}`);
          put(day === to ? day : Math.min(to, day + random.integer(1, 5)), task, tries + 1);
        }
      }
    }
  };
  return { add: (day, task) => put(day, task, 0), live };
}
