import { Temporal } from "temporal-polyfill";

const months = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** A day as people write it (22 April 2026, 22 Apr 2026, 22/4/2026, 2026-04-22) in ISO form; null where it is none. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isoOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (numbers) return isoOf(numbers[3], numbers[2], numbers[1]);
  const words = /^(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})$/i.exec(text);
  const named = words ? months.findIndex((each) => each.startsWith(String(words[2]).toLowerCase())) : -1;
  return words && named >= 0 ? isoOf(words[3], String(named + 1), words[1]) : null;
}

function isoOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
