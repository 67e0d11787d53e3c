import type { Entity, Kept } from "../../register/grammar/index.ts";

/** What is read of the register before it is told: the records that stand, by kind. */
export interface Register {
  readonly decisions: readonly Kept[];
  readonly actions: readonly Kept[];
  readonly risks: readonly Kept[];
  readonly documents: readonly Kept[];
  readonly versions: readonly Kept[];
  readonly signatures: readonly Kept[];
  readonly groups: readonly Kept[];
  readonly commentaries: readonly Kept[];
  readonly presentations: readonly Kept[];
  readonly dispatches: readonly Kept[];
  /** Titles of agencies and people, by reference. */
  readonly names: ReadonlyMap<string, string>;
}

/** The words of a choice, as its entity has them. */
export function wordsOf(entity: Entity, name: string, key = ""): string {
  const field = entity.fields.find((each) => each.name === name);
  return field?.kind === "choice" ? (field.choices[key] ?? key) : key;
}

export const orNull = (text: string | undefined): string | null => text ?? null;

/** In the order of its day, then of its reference. */
export const inOrder = <T extends { readonly reference: string }>(
  records: readonly T[],
  dayOf: (each: T) => string,
): readonly T[] =>
  records.toSorted((a, b) => {
    const [left, right] = [`${dayOf(a)} ${a.reference}`, `${dayOf(b)} ${b.reference}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
