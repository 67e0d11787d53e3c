import type { CalendarEvent } from "../../../kit/ics/index.ts";
import type { Kept } from "../../grammar/index.ts";

/**
 * A meeting as an entry of a calendar. Its uid never changes and its sequence is the number of its changes, so that a
 * second file moves or cancels what the first one put there.
 */
export function eventOf(
  { reference, partnership, version, state, title, values }: Kept,
  address: string,
): CalendarEvent {
  const { on = "", begins = "09:00", ends, place, join } = values;
  const end =
    ends ??
    (begins < "23:00"
      ? `${String(Number(begins.slice(0, 2)) + 1).padStart(2, "0")}${begins.slice(2)}`
      : "23:59");
  const location = [place, join].filter(Boolean).join("; ");
  return {
    uid: `${reference.toLowerCase()}@${partnership}.waymark.invalid`,
    start: `${on}T${begins}`,
    end: `${on}T${end}`,
    summary: title,
    ...(location ? { location } : {}),
    description: `Agenda and papers: ${address}/meetings/${reference}`,
    sequence: version - 1,
    ...(state === "cancelled" ? { cancelled: true } : {}),
  };
}
