import { Temporal } from "temporal-polyfill";

/** How long a session lives at most, and how long without a page; how seldom its last page is written down. */
const lifetime = { hours: 12, idleMinutes: 60, noteEverySeconds: 60 };

interface Times {
  readonly began_at: string;
  readonly seen_at: string;
}

export function hasExpired({ began_at, seen_at }: Times, now: Temporal.Instant): boolean {
  const ends = Temporal.Instant.from(began_at).add({ hours: lifetime.hours });
  const idle = Temporal.Instant.from(seen_at).add({ minutes: lifetime.idleMinutes });
  return Temporal.Instant.compare(now, ends) >= 0 || Temporal.Instant.compare(now, idle) >= 0;
}

export function shouldNote({ seen_at }: Times, now: Temporal.Instant): boolean {
  const due = Temporal.Instant.from(seen_at).add({ seconds: lifetime.noteEverySeconds });
  return Temporal.Instant.compare(now, due) >= 0;
}
