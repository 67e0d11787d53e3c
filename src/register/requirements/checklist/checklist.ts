import { type Edition, type Item, itemsFor, type SubjectKind } from "../sets.ts";

/** What a checklist needs to know of each record that bears on it; only those that stand. */
export interface Worded {
  readonly reference: string;
  /** The item that it rewords; null for an item of the partnership's own. */
  readonly item: string | null;
  readonly edition: string;
  readonly for: string;
  readonly title: string;
  readonly words: string;
  readonly source: string;
}

export interface Confirmed {
  readonly reference: string;
  readonly item: string;
  readonly source: string;
  readonly agrees: boolean;
  readonly says: string;
  readonly by: string;
  readonly on: string;
}

export interface Found {
  readonly reference: string;
  /** The id of a set's item, or the reference of one of the partnership's own. */
  readonly item: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly evidence: string;
  readonly missing: string;
  readonly by: string;
  readonly on: string;
  /** References of what shows it, and of the action on what is missing. */
  readonly shownBy: readonly string[];
  readonly action: string | null;
}

export interface Answering {
  readonly reference: string;
  readonly item: string;
  readonly document: string;
  readonly where: string;
}

export type Verdict = "met" | "partly" | "not" | "not-applicable";

/** Everything that the partnership says of requirements. */
export interface Said {
  readonly wordings: readonly Worded[];
  readonly confirmations: readonly Confirmed[];
  readonly answers: readonly Answering[];
}

/** An item as the partnership uses it. */
export interface ItemInUse {
  /** The id of a set's item, or the reference of one of the partnership's own. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly words: string;
  readonly mark: Item["mark"];
  readonly note: string | null;
  /** Where the partnership words it otherwise, or made it. */
  readonly wording: Worded | null;
  /** The set's own words, where the partnership words it otherwise. */
  readonly setWords: string | null;
  /** The newest; null where nobody has read the source. */
  readonly confirmation: Confirmed | null;
  /** True until somebody has read the source of what was not read for the set, and again where it was found to differ. */
  readonly toCheck: boolean;
  readonly answers: readonly Answering[];
}

/** What an edition asks of a kind of thing, with the partnership's own words and items. */
export function itemsInUse(edition: Edition, kind: SubjectKind, said: Said): readonly ItemInUse[] {
  const own = said.wordings.filter(
    (each) => each.item === null && each.edition === edition.edition && each.for === kind,
  );
  const set = itemsFor(edition, kind);
  return [
    ...set.map((item) => inUse(item, said)),
    ...own.map((wording, at) => ownItem(wording, set.length + at + 1, said)),
  ];
}

function inUse(item: Item, { wordings, confirmations, answers }: Said): ItemInUse {
  const wording = wordings.find((each) => each.item === item.id) ?? null;
  const confirmation =
    confirmations.filter((each) => each.item === item.id).toSorted((a, b) => newest(a, b))[0] ?? null;
  return {
    ...{ id: item.id, number: item.number, mark: item.mark, note: item.note ?? null, wording, confirmation },
    title: wording?.title ?? item.title,
    words: wording?.words ?? item.words,
    setWords: wording ? item.words : null,
    toCheck: confirmation ? !confirmation.agrees && !wording : item.mark !== "V",
    answers: answers.filter((each) => each.item === item.id),
  };
}

function ownItem(wording: Worded, number: number, { answers }: Said): ItemInUse {
  const { reference: id, title, words } = wording;
  return {
    ...{ id, number, title, words, wording, mark: "D", note: null, setWords: null, confirmation: null },
    toCheck: false,
    answers: answers.filter((each) => each.item === id),
  };
}

export interface Line extends ItemInUse {
  /** Null where nobody has looked yet. */
  readonly finding: Found | null;
}

export interface Checklist {
  readonly lines: readonly Line[];
  readonly counts: Counts;
  /** Findings on items that this edition does not ask for. */
  readonly beside: readonly Found[];
}

export interface Counts {
  readonly of: number;
  readonly met: number;
  readonly partly: number;
  readonly not: number;
  readonly notApplicable: number;
  readonly notLookedAt: number;
  readonly toCheck: number;
}

/** A subject held against the items in use: each with its newest finding, or none. `findings`: those on this subject. */
export function checklistOf(items: readonly ItemInUse[], findings: readonly Found[]): Checklist {
  const lines = items.map((item) => ({
    ...item,
    finding: findings.filter((each) => each.item === item.id).toSorted((a, b) => newest(a, b))[0] ?? null,
  }));
  const asked = new Set(items.map(({ id }) => id));
  const having = (verdict: Verdict) => lines.filter(({ finding }) => finding?.verdict === verdict).length;
  const counts = {
    of: lines.length,
    ...{ met: having("met"), partly: having("partly"), not: having("not") },
    notApplicable: having("not-applicable"),
    notLookedAt: lines.filter(({ finding }) => finding === null).length,
    toCheck: lines.filter(({ toCheck }) => toCheck).length,
  };
  return { lines, counts, beside: findings.filter((each) => !asked.has(each.item)) };
}

interface Dated {
  readonly on: string;
  readonly reference: string;
}

/** The newest first; of one day, that which was written down last. */
const newest = (a: Dated, b: Dated) => b.on.localeCompare(a.on) || b.reference.localeCompare(a.reference);

/** “9 of 15 met, 3 partly, 3 not looked at”: whatever is none is left out, but for what is met. */
export function countsInWords({ of, met, partly, not, notApplicable, notLookedAt }: Counts): string {
  const more = [
    [partly, "partly"],
    [not, "not met"],
    [notApplicable, notApplicable === 1 ? "does not apply" : "do not apply"],
    [notLookedAt, "not looked at"],
  ] as const;
  const words = more.flatMap(([count, said]) => (count > 0 ? [`${count} ${said}`] : []));
  return [`${met} of ${of} met`, ...words].join(", ");
}
