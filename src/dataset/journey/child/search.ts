import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Search } from "./store.ts";

const text = z.string().trim().max(100, "Use at most 100 characters").default("");

const form = z.object({
  by: z.enum(["name", "id"]).default("name"),
  forename: text,
  surname: text,
  day: text,
  month: text,
  year: text,
  id: text,
});

/** What the search form sends: a name with a date of birth, or one id. Its messages are for the person who searches. */
export const searchForm = form.transform((sent, context): Search => {
  const complain = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (sent.by === "id") {
    if (!sent.id) complain("id", "Enter an id");
    return { id: sent.id };
  }
  if (!sent.surname) complain("surname", "Enter a surname");
  const birth_date = dateOf(sent);
  if (birth_date === null) complain("day", "Enter a real date of birth, for example 27 3 2014");
  return { surname: sent.surname, forename: sent.forename, birth_date: birth_date ?? "" };
});

function dateOf(sent: { day: string; month: string; year: string }): string | null {
  const [day, month, year] = [sent.day, sent.month, sent.year].map((part) =>
    /^\d{1,4}$/.test(part) ? Number(part) : Number.NaN,
  );
  if (!day || !month || !year || year < 1900) return null;
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null; // no such day, for example 30 February
    throw error;
  }
}
