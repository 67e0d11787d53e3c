import type { Temporal } from "temporal-polyfill";

/** Failures that are looked at, and how many are allowed among them. */
const throttle = { minutes: 15, forName: 5, forAddress: 30 };

/** The instant from which failures count. */
export function windowStart(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: throttle.minutes });
}

/** True where the next try must wait: too many failures for this name, or from this address, in the last minutes. */
export function mustWait(failures: { readonly forName: number; readonly forAddress: number }): boolean {
  return failures.forName >= throttle.forName || failures.forAddress >= throttle.forAddress;
}
