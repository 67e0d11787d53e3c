import type { ChaseResult, Chasing } from "./chase.ts";
import { byItself } from "./chase.ts";

interface Daily {
  /** Stops, once what is being sent has been sent. */
  close(): Promise<void>;
}

/** Reminds agencies at the start and then once a day, by the workspace's day. What goes wrong is told, and tried again. */
export function chaseDaily(
  chasing: Chasing,
  { day, progress }: { readonly day: () => string; readonly progress: (line: string) => void },
): Daily {
  let done = "";
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    if (done === day() || !chasing.settings) return;
    done = day();
    running = running
      .then(() => chasing.chase(byItself))
      .then(
        (result) => tell(result, progress),
        (error: Error) => {
          done = "";
          progress(`Reminding agencies did not work: ${error.message}`);
        },
      );
  };
  look();
  const timer = setInterval(look, everyQuarter).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** A quarter of an hour: soon after midnight the new day's reminders go out. */
const everyQuarter = 15 * 60 * 1000;

function tell(result: ChaseResult | { refused: string }, progress: (line: string) => void) {
  if ("refused" in result) return progress(result.refused);
  const { sent, failed, waiting } = result;
  if (sent.length > 0) progress(`Reminders to agencies that went out: ${sent.length}.`);
  if (waiting > 0) progress(`Reminders that wait for the mail server: ${waiting}.`);
  for (const { about, why } of failed) progress(`No reminder of ${about}: ${why}`);
}
