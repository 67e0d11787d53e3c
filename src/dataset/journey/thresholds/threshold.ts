import { z } from "zod";

/** The kinds of spell, from the least to the most intensive help. */
export const spellKinds = [
  "school_year",
  "early_help",
  "referral",
  "child_in_need_plan",
  "section_47",
  "short_break",
  "protection_plan",
  "legal_status",
] as const;

const words = z.string().trim().min(1, "is empty");
const day = z.iso.date("is not a day such as 2026-06-01");
const inForce = z.object({
  document: words.nullable(),
  title: words,
  from: day,
  until: day.nullable(),
  levels: z
    .array(
      z.object({
        level: z.int().positive(),
        ...{ name: words, tier: words, bases: z.array(words) },
        ...{ lead: z.string(), assessment: z.string(), plan: z.string(), review: z.string() },
      }),
    )
    .min(1, "names no level"),
  tiers: z.record(z.enum(spellKinds), words),
  stepDown: z
    .object({
      minimumDays: z.int().positive(),
      earlyEnds: z.array(z.object({ code: words, words })),
      reviewsAtWeeks: z.array(z.int().positive()),
    })
    .nullable(),
});
const file = z.object({ thresholds: z.array(z.unknown()).min(1, "names no threshold document") });

/** What one threshold document says, and from when until (the first day on which it no longer holds). */
export type Threshold = z.infer<typeof inForce>;

/**
 * The threshold documents of a file in the shape of docs/tables.md, in the order in which they were in force.
 * @returns a refusal that names the entry and what is wrong with it
 */
export function thresholdsIn(value: unknown): readonly Threshold[] | { refused: string } {
  const whole = file.safeParse(value);
  if (!whole.success) return { refused: `It ${wrongIn(whole.error)}.` };
  const entries: Threshold[] = [];
  for (const [at, each] of whole.data.thresholds.entries()) {
    const read = inForce.safeParse(each);
    if (!read.success) return { refused: `Entry ${at + 1}${titleIn(each)}: ${wrongIn(read.error)}.` };
    entries.push(read.data);
  }
  const wrong = entries.map((each, at) => wrongDates(each, entries[at + 1], at + 1)).find(Boolean);
  return wrong ? { refused: wrong } : entries;
}

function wrongIn(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join(".");
  return [path && `"${path}"`, issue?.message ?? "cannot be read"].filter(Boolean).join(": ");
}

function titleIn(entry: unknown): string {
  const title = entry !== null && typeof entry === "object" && "title" in entry ? entry.title : null;
  return typeof title === "string" ? ` (${title})` : "";
}

/** Why the dates of one entry cannot stand beside those of the next, or null. */
function wrongDates(entry: Threshold, next: Threshold | undefined, at: number): string | null {
  const named = `Entry ${at} (${entry.title})`;
  if (entry.until !== null && entry.until <= entry.from)
    return `${named} begins on ${entry.from} and ends on ${entry.until}: it must end after it began.`;
  if (!next)
    return entry.until === null
      ? null
      : `${named} is the last and ends on ${entry.until}: leave "until" null, so that every later day has a rule.`;
  const after = `entry ${at + 1} (${next.title}) begins on ${next.from}`;
  if (entry.until === null)
    return `${named} has no end, and ${after}: give it the end ${next.from}, so that one holds on each day.`;
  if (entry.until === next.from) return null;
  const fault =
    entry.until > next.from ? "two hold on the days between" : "no rule holds on the days between";
  return `${named} ends on ${entry.until} and ${after}: ${fault}, so make the two days the same.`;
}

/** The documents as rows for the snapshot, with what each changed against the one before. */
export function thresholdRows(thresholds: readonly Threshold[]) {
  return thresholds.map(({ from, until, stepDown, tiers, ...each }, at) => {
    const before = thresholds[at - 1];
    const changed = (said: (of: Threshold) => string) =>
      before !== undefined && said(before) !== said(thresholds[at] as Threshold);
    return {
      ...{ ...each, threshold: at + 1, from_date: from, until_date: until },
      tiers: spellKinds.map((kind) => ({ kind, service_tier: tiers[kind] })),
      minimum_days: stepDown?.minimumDays ?? null,
      early_ends: stepDown?.earlyEnds ?? [],
      levels_changed: changed(levelsSaid),
      step_down_changed: changed(stepDownSaid),
    };
  });
}

/** What makes figures before and after unlike: which levels and tiers there are, not how their leads are worded. */
const levelsSaid = ({ levels, tiers }: Threshold) =>
  JSON.stringify([
    levels.map(({ level, name, tier, bases }) => [level, name, tier, bases]),
    spellKinds.map((kind) => tiers[kind]),
  ]);

const stepDownSaid = ({ stepDown }: Threshold) =>
  JSON.stringify(stepDown && [stepDown.minimumDays, stepDown.earlyEnds.map(({ code }) => code).sort()]);
