import type { Values } from "../../grammar/index.ts";

/** A version, as far as it matters to what is in force when. Days are ISO. */
export interface Dated {
  readonly reference: string;
  /** The first day on which it holds; absent: none was ever fixed. */
  readonly effectiveOn: string | undefined;
  /** The first day on which it holds no longer, where nothing took its place. */
  readonly endedOn: string | undefined;
}

/** When a version is in force: from a day up to, not including, another; null: until something takes its place. */
export interface Period<T extends Dated> {
  readonly version: T;
  readonly from: string;
  readonly until: string | null;
  /** What took its place, or will. */
  readonly next: T | null;
}

/**
 * When each version of one document is in force, the earliest first. A version holds from its day until the next one's, so
 * that no two hold on one day, and a day without one comes only before the first and after a version that was retired.
 * Of two with the same day, which the rules refuse, the later in the register holds.
 */
export function periodsOf<T extends Dated>(versions: readonly T[]): readonly Period<T>[] {
  const dated = versions
    .flatMap((version) => (version.effectiveOn ? { version, from: version.effectiveOn } : []))
    .toSorted((a, b) =>
      a.from === b.from ? (a.version.reference < b.version.reference ? -1 : 1) : a.from < b.from ? -1 : 1,
    );
  return dated.map(({ version, from }, at) => {
    const following = dated[at + 1];
    const ends = [version.endedOn, following?.from].filter((each) => each !== undefined).sort();
    return { version, from, until: ends[0] ?? null, next: following?.version ?? null };
  });
}

/** The version in force on that day; null where there is none. */
export function inForceOn<T extends Dated>(versions: readonly T[], day: string): T | null {
  return periodsOf(versions).findLast((each) => holdsOn(each, day))?.version ?? null;
}

export const holdsOn = ({ from, until }: Pick<Period<Dated>, "from" | "until">, day: string) =>
  from <= day && (until === null || day < until);

/** The versions among records, as far as it matters when they are in force. */
export const datedFrom = (
  records: readonly { readonly entity: string; readonly reference: string; readonly values: Values }[],
): readonly Dated[] =>
  records
    .filter(({ entity }) => entity === "version")
    .map(({ reference, values: { effectiveOn, endedOn } }) => ({ reference, effectiveOn, endedOn }));
