import { Temporal } from "temporal-polyfill";
import type { Command, Outcome } from "../command/index.ts";
import { dueDate, units } from "./dueDate.ts";
import { latestPublication, type Refusal } from "./workingDays.ts";

/** `due START COUNT UNIT`: the day a period ends. */
export const dueCommand: Command = {
  name: "due",
  summary: "Say when a period ends, by England's working days where asked",
  usage: `START COUNT ${units.join("|")}`,
  options: {},
  positionals: [3, 3],
  details: "Example: due 2026-04-02 15 working-days. Day 0 is START.",
  run: async ({ positionals: [start = "", count = "", unit = ""] }) => {
    const day = readDay(start);
    if ("refused" in day) return couldNot(day);
    const known = units.find((each) => each === unit);
    if (!known) return couldNot({ refused: `"${unit}" is not a unit: use ${units.join(", ")}.` });
    return asOutcome(
      "due",
      inRange(() => dueDate(day, readCount(count), known)),
    );
  },
};

/** `clear-days MEETING COUNT`: the latest day to publish a meeting's papers. */
export const clearDaysCommand: Command = {
  name: "clear-days",
  summary: "Say the latest day to publish so that enough clear working days are left before a meeting",
  usage: "MEETING COUNT",
  options: {},
  positionals: [2, 2],
  details: "Example: clear-days 2026-04-22 5. Neither the day of publication nor the meeting's is counted.",
  run: async ({ positionals: [meeting = "", count = ""] }) => {
    const day = readDay(meeting);
    if ("refused" in day) return couldNot(day);
    return asOutcome(
      "latest",
      inRange(() => latestPublication(day, readCount(count))),
    );
  },
};

function readDay(text: string): Temporal.PlainDate | Refusal {
  const sentence = { refused: `"${text}" is not a day: write it as 2026-04-22.` };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return sentence;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return sentence;
    throw error;
  }
}

// Anything but digits becomes NaN, which the calendar refuses in its own words.
function readCount(text: string) {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

// A count such as 999999999999 months takes a date past what a calendar can hold.
function inRange(find: () => Temporal.PlainDate | Refusal): Temporal.PlainDate | Refusal {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError)
      return { refused: "That count leads past the end of the calendar: give a smaller one." };
    throw error;
  }
}

function asOutcome(name: string, found: Temporal.PlainDate | Refusal): Outcome {
  if ("refused" in found) return couldNot(found);
  const text = found.toString();
  return { exit: 0, json: { [name]: text }, text };
}

function couldNot({ refused }: Refusal): Outcome {
  return { exit: 2, json: { refused }, text: refused };
}
