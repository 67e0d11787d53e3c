import { Temporal } from "temporal-polyfill";
import type { Exemption } from "./exempt.ts";

/** What stands above a paper for a committee. */
export interface Header {
  readonly committee: string;
  /** ISO. */
  readonly meeting: string;
  /** The number on the agenda; empty where the agenda is not numbered yet. */
  readonly item: string;
  readonly exempt: Exemption | null;
  readonly officer: string;
  readonly email: string;
  readonly tel: string;
  readonly portfolioHolder: string;
  /** ISO; null where the source does not say. */
  readonly published: string | null;
  readonly urgent: string | null;
  /** The yearly report that it stands before: its year, or its version's reference. */
  readonly report: string;
}

/** The front matter of a cover's source, by key. */
export type Front = Readonly<Record<string, string | undefined>>;

/** The header as its source gives it, and what is missing or cannot be read. */
export function readHeader(front: Front): { readonly header: Header; readonly problems: readonly string[] } {
  const text = (key: string) => front[key]?.trim() ?? "";
  const meeting = dayIn(text("meeting"));
  const published = dayIn(text("published"));
  const header: Header = {
    ...{ committee: text("committee"), meeting: meeting ?? "", item: text("item"), report: text("report") },
    ...{ officer: text("officer"), email: text("email"), tel: text("tel") },
    ...{ portfolioHolder: text("portfolio-holder"), published, urgent: text("urgent") || null },
    exempt: exemptionIn(front),
  };
  const missing = required
    .filter(([key]) => text(key) === "")
    .map(([key, what]) => `The front matter does not say ${what}: write "${key}: ...".`);
  const unreadable = ["meeting", "published"]
    .filter((key) => text(key) !== "" && dayIn(text(key)) === null)
    .map((key) => `"${text(key)}" is not a day: write "${key}: 2026-04-22".`);
  return { header, problems: [...missing, ...unreadable, ...accessProblems(front)] };
}

const required = [
  ["committee", "which committee or board it goes to"],
  ["meeting", "the day of the meeting"],
  ["officer", "who the responsible officer is"],
  ["email", "how to write to the responsible officer"],
  ["portfolio-holder", "who the portfolio holder is"],
  ["report", "which yearly report it stands before"],
] as const;

/** "public" unless it says "access: exempt". */
function exemptionIn(front: Front): Exemption | null {
  if (front.access?.trim().toLowerCase() !== "exempt") return null;
  return { paragraph: front.paragraph?.trim() ?? "", publicInterest: front["public-interest"]?.trim() ?? "" };
}

function accessProblems(front: Front): readonly string[] {
  const access = front.access?.trim().toLowerCase();
  if (access === "public" || access === "exempt") return [];
  return ['The front matter does not say who may read it: write "access: public" or "access: exempt".'];
}

/** A day as people write it in front matter: 2026-04-22 or 22 April 2026; null for anything else. */
function dayIn(typed: string): string | null {
  const [, date, month, year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(typed) ?? [];
  const at = months.indexOf(month ?? "") + 1;
  const iso = at > 0 ? `${year}-${String(at).padStart(2, "0")}-${String(date).padStart(2, "0")}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
