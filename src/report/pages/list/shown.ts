import { signedNow } from "../../../register/documents/index.ts";
import type { Kept } from "../../../register/grammar/index.ts";
import { latestFor } from "../../../register/reports/index.ts";
import { ageInDays } from "../age.ts";

/** The records among which reports stand. */
export interface Around {
  readonly signatures: readonly Kept[];
  readonly remarks: readonly Kept[];
  readonly contributions: readonly Kept[];
  readonly presentations: readonly Kept[];
  readonly dispatches: readonly Kept[];
}

/** A version of a yearly report as one line of a list. */
export interface ReportLine {
  readonly reference: string;
  readonly title: string;
  readonly is: "draft" | "approved" | "scheduled" | "published" | "other";
  readonly words: string;
  /** Days from the end of its year to its publication, or to today. */
  readonly age: number | null;
  readonly publishedOn: string | null;
  readonly waits: readonly string[];
}

export function reportLine(kept: Kept, around: Around, today: string): ReportLine {
  const { effectiveOn } = kept.values;
  const is = standing(kept, today);
  const publishedOn = is === "published" ? (effectiveOn ?? null) : null;
  return {
    ...{ reference: kept.reference, title: kept.title, is, publishedOn },
    words: stateWords[is] || kept.state,
    age: ageInDays(kept.title, publishedOn ?? today),
    waits: waitsFor(kept, is, { around, today }),
  };
}

export function standing({ state, values }: Kept, today: string): ReportLine["is"] {
  if (state === "draft" || state === "consulting" || state === "deferred") return "draft";
  if (state === "approved") return "approved";
  if (state !== "scheduled" && state !== "ended") return "other";
  return (values.effectiveOn ?? "9999") <= today ? "published" : "scheduled";
}

const stateWords: Readonly<Record<ReportLine["is"], string>> = {
  draft: "Draft",
  approved: "Approved",
  scheduled: "To be published",
  published: "Published",
  other: "Withdrawn",
};

const count = (number: number, one: string, several: string) =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];

function waitsFor(
  kept: Kept,
  is: ReportLine["is"],
  { around, today }: { readonly around: Around; readonly today: string },
): readonly string[] {
  const own = (records: readonly Kept[], field = "report") =>
    records.filter(({ values, open, retired }) => values[field] === kept.reference && open && !retired);
  if (is === "approved") {
    const signed = signedNow(
      kept.values,
      around.signatures.filter(({ values }) => values.about === kept.reference),
    );
    return [`${signed.length} of 3 leads have signed`];
  }
  if (is === "draft")
    return [
      ...count(own(around.remarks).length, "remark to be answered", "remarks to be answered"),
      ...count(
        awaitedFor(kept, around.contributions).length,
        "contribution awaited",
        "contributions awaited",
      ),
    ];
  const due = own(around.dispatches);
  const late = due.filter(({ due: day }) => day !== null && day < today).length;
  return [
    ...count(due.length - late, "copy to be sent", "copies to be sent"),
    ...count(late, "copy overdue", "copies overdue"),
    ...count(own(around.presentations).length, "committee to come", "committees to come"),
  ];
}

/** What agencies still owe to a year's report. */
export function awaitedFor({ title }: Kept, contributions: readonly Kept[]): readonly Kept[] {
  const [year] = /\d{4}[-–/]\d{2,4}/.exec(title) ?? [];
  return contributions.filter(
    (each) =>
      each.open &&
      !each.retired &&
      each.values.kind === "report" &&
      year !== undefined &&
      each.title.includes(year),
  );
}

/** A report before a committee as one line; what is planned says by when it must be published. */
export function presentationLine({ reference, title, state, values }: Kept, today: string) {
  const { meetingOn = "" } = values;
  const publishBy = state === "planned" ? latestFor(meetingOn) : null;
  return {
    ...{ reference, title, state, meetingOn, publishBy, body: values.body ?? "" },
    late: publishBy !== null && publishBy < today,
    exempt: values.access === "exempt",
    publishedOn: values.publishedOn ?? null,
    resolution: values.resolution ?? null,
  };
}
