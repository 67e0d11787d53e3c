import { storyBegins, storyEnds } from "../families/sketches.ts";
import { type Day, livesHere } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";

/** One of the health visitor's mandated reviews of a small child. */
export interface HealthReviewLife {
  readonly person: number;
  /** Activity type of the Community Services Data Set. */
  readonly type: "08" | "09" | "10" | "11";
  readonly due: Day;
  /** The appointment kept, or the one missed; null where none was made. */
  readonly contact: Day | null;
  readonly attended: boolean;
}

/** Days after birth at which each is due, how often it happens, and the days around it on which it does. */
const schedule = [
  { type: "08", age: 14, happens: 0.96, early: 4, late: 6 },
  { type: "09", age: 56, happens: 0.92, early: 10, late: 12 },
  { type: "10", age: 365, happens: 0.85, early: 45, late: 60 },
  { type: "11", age: 822, happens: 0.79, early: 60, late: 80 },
] as const;

/** All reviews due in the story, in order of the day they were due. */
export function healthReviews(known: Acquaintance, random: Random): HealthReviewLife[] {
  const reviews: HealthReviewLife[] = [];
  for (const person of known.county.people) {
    for (const { type, age, happens, early, late } of schedule) {
      const due = person.born + age;
      // Every draw is made for every child, so that one who moves changes nobody else.
      const [roll, when, missed] = [random.next(), random.next(), random.next()];
      if (due < storyBegins || due > storyEnds || !livesHere(person, due)) continue;
      const hard =
        0.018 * Math.max(0, 5 - known.decileOn(person, due)) + (known.openEpisodeOn(person, due) ? 0.05 : 0);
      const attended = roll < happens - hard;
      const contact = due - early + Math.floor(when * (early + late + 1));
      reviews.push({
        person: person.id,
        type,
        due,
        contact: attended || missed < 0.6 ? contact : null,
        attended,
      });
    }
  }
  return reviews.sort((a, b) => a.due - b.due || a.person - b.person);
}
