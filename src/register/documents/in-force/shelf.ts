import type { Kept } from "../../grammar/index.ts";
import { type Kind, kindNamed, kinds } from "../kinds.ts";
import { signedNow } from "../signing/signed.ts";
import { inWords } from "../version/words.ts";
import { holdsOn, type Period, periodsOf } from "./in-force.ts";

/** Documents with their versions and the signatures on these. */
export interface Shelf {
  readonly documents: readonly Kept[];
  readonly versions: readonly Kept[];
  readonly signatures: readonly Kept[];
}

/** A version and what is true of it on a day. */
export interface Placed {
  readonly version: Kept;
  readonly reference: string;
  readonly effectiveOn: string | undefined;
  readonly endedOn: string | undefined;
  readonly period: Period<Dating> | null;
  readonly standing: Standing;
}

type Dating = Pick<Placed, "reference" | "effectiveOn" | "endedOn"> & { readonly version: Kept };

/** Where it stands on a day, worked out: "In force since 5 December 2024". */
export interface Standing {
  readonly is:
    | "draft"
    | "consulting"
    | "approved"
    | "scheduled"
    | "in-force"
    | "superseded"
    | "ended"
    | "deferred"
    | "withdrawn";
  readonly words: string;
}

/** A document and what is true of it on a day. */
export interface Shelved {
  readonly document: Kept;
  readonly kind: Kind | null;
  /** Those with a day first, the newest day first; then those on the way. */
  readonly versions: readonly Placed[];
  readonly present: Placed | null;
  /** What is being revised, is scheduled or waits: the newest first. */
  readonly coming: readonly Placed[];
  /** A deferred text's statement of what holds meanwhile, until a text takes effect. */
  readonly interim: { readonly of: Placed; readonly words: string; readonly until: string | null } | null;
}

/** Each document on a day, in the order of the kinds and then of titles. */
export function onDay({ documents, versions, signatures }: Shelf, day: string): readonly Shelved[] {
  const order = Object.keys(kinds);
  return documents
    .map((document) => shelved(document, versions, { signatures, day }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.document.values.kind ?? "") - order.indexOf(b.document.values.kind ?? "") ||
        a.document.title.localeCompare(b.document.title, "en-GB"),
    );
}

function shelved(document: Kept, versions: readonly Kept[], on: On): Shelved {
  const kind = kindNamed(document.values.kind);
  const own = versions.filter(({ values }) => values.document === document.reference);
  const periods = periodsOf(own.map(dating));
  const placed = own.map((version) => place(version, kind, periods, on)).toSorted(newestFirst);
  const present = placed.find(({ standing }) => standing.is === "in-force") ?? null;
  const coming = placed.filter(({ standing }) => ahead.has(standing.is));
  const waits = coming.find(({ version, standing }) => version.values.interim && standing.is !== "in-force");
  const interim = waits
    ? { of: waits, words: waits.version.values.interim ?? "", until: untilOf(waits) }
    : null;
  return { document, kind, versions: placed, present, coming, interim };
}

interface On {
  readonly signatures: readonly Kept[];
  readonly day: string;
}

const ahead: ReadonlySet<Standing["is"]> = new Set([
  "draft",
  "consulting",
  "approved",
  "scheduled",
  "deferred",
]);

/** By when a text that waits is to take effect, where that is known. */
const untilOf = ({ version: { values } }: Placed) => values.effectiveOn ?? values.deferredTo ?? null;

const dating = (version: Kept): Dating => ({
  version,
  reference: version.reference,
  effectiveOn: version.values.effectiveOn,
  endedOn: version.values.endedOn,
});

function newestFirst(a: Placed, b: Placed): number {
  const [left, right] = [a.effectiveOn ?? "9999", b.effectiveOn ?? "9999"];
  return left === right ? (a.reference < b.reference ? 1 : -1) : left < right ? 1 : -1;
}

function place(version: Kept, kind: Kind | null, periods: readonly Period<Dating>[], on: On): Placed {
  const period = periods.find((each) => each.version.reference === version.reference) ?? null;
  return {
    ...dating(version),
    period,
    standing: period ? dated(period, on.day) : undated(version, kind, on),
  };
}

function dated(period: Period<Dating>, day: string): Standing {
  if (period.from > day) return { is: "scheduled", words: `Scheduled for ${inWords(period.from)}` };
  if (holdsOn(period, day)) return { is: "in-force", words: `In force since ${inWords(period.from)}` };
  return period.until === period.version.endedOn
    ? { is: "ended", words: `Taken out of force on ${inWords(period.until ?? undefined)}` }
    : { is: "superseded", words: `Superseded on ${inWords(period.until ?? undefined)}` };
}

function undated({ state, values, reference }: Kept, kind: Kind | null, { signatures }: On): Standing {
  switch (state) {
    case "consulting":
      return { is: "consulting", words: `In consultation until ${inWords(values.consultUntil)}` };
    case "approved":
      return { is: "approved", words: approvedWords(signedOf(reference, values, signatures), kind) };
    case "deferred":
      return { is: "deferred", words: `Deferred to ${inWords(values.deferredTo)}` };
    case "withdrawn":
      return { is: "withdrawn", words: "Withdrawn" };
    default:
      return { is: "draft", words: values.consultedOn ? "Draft, consulted on" : "Draft" };
  }
}

const signedOf = (reference: string, values: Kept["values"], signatures: readonly Kept[]) =>
  signedNow(
    values,
    signatures.filter((each) => each.values.about === reference),
  ).length;

const approvedWords = (signed: number, kind: Kind | null) =>
  kind?.signatures ? `Approved, signed by ${signed} of ${kind.signatures}` : "Approved, its day to be given";

/** Whether anybody may read a version: its document is public, and it is in force or was. */
export const mayBeRead = ({ document }: Shelved, { standing }: Placed) =>
  document.values.public === "yes" && ["in-force", "superseded", "ended"].includes(standing.is);

/** What was planned for a day that is past, and is not in force. */
export const isLate = ({ version: { values }, standing }: Placed, day: string): boolean =>
  ["draft", "consulting", "approved"].includes(standing.is) &&
  values.targetOn !== undefined &&
  values.targetOn < day;

/** By when it is to take effect: its own day, the day to which it was deferred, else the day once planned. */
export const plannedFor = (placed: Placed): string | null =>
  untilOf(placed) ?? placed.version.values.targetOn ?? null;
