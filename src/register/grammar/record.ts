import { Temporal } from "temporal-polyfill";
import { dueDate } from "../../kit/calendar/index.ts";
import {
  type Actor,
  type Around,
  type Entity,
  type Field,
  fieldOf,
  type Move,
  type Problems,
  stateOf,
  type Values,
} from "./entity.ts";

/** What a change leaves behind, before it is kept. */
export interface Draft {
  readonly state: string;
  readonly values: Values;
  /** True where it was taken out of use; nothing is deleted. */
  readonly retired: boolean;
}

/** A record as it stands. */
export interface Kept extends Draft {
  readonly entity: string;
  /** Whose it is; what is shared belongs to the installation's own partnership. */
  readonly partnership: string;
  readonly reference: string;
  /** How often it was written; a change names the version that it was based on. */
  readonly version: number;
  readonly title: string;
  readonly owner: string | null;
  /** What it waits for: a day, or null. */
  readonly due: string | null;
  readonly open: boolean;
  readonly public: boolean;
  readonly changedAt: string;
  /** True where its partnership ended while it was open: its state is as it was, and nobody has to do anything about it. */
  readonly rests: boolean;
  /** As what it lives on in a successor; and what it was in a predecessor. */
  readonly carriedTo: string | null;
  readonly carriedFrom: string | null;
}

/** A change worked out and not yet kept: what stands afterwards, and what was done in one word of the history. */
export interface Change {
  readonly draft: Draft;
  /** "add", "edit", "retire", "put back" or a move's name. */
  readonly done: string;
  readonly why: string | null;
}

export interface Refused {
  readonly problems: Problems;
}

export function added(entity: Entity, values: Values): Change {
  return { draft: { state: entity.begins, values, retired: false }, done: "add", why: null };
}

/** What a correction leaves: what its form asked for is replaced, a field left empty is cleared, the rest stays. */
export function edited(before: Draft, asked: readonly string[], { why = null, ...given }: Given): Change {
  const rest = Object.fromEntries(Object.entries(before.values).filter(([name]) => !asked.includes(name)));
  return { draft: { ...before, values: { ...rest, ...given } }, done: "edit", why };
}

type Given = Values & { readonly why?: string | null };

/** Out of use, or back in it. */
export function retired(before: Draft, why: string): Change {
  return before.retired
    ? { draft: { ...before, retired: false }, done: "put back", why }
    : { draft: { ...before, retired: true }, done: "retire", why };
}

/** The moves that lead on from here for this role. */
export function movesFrom(entity: Entity, before: Draft, role: string): readonly Move[] {
  return entity.moves.filter(
    (move) =>
      !before.retired && move.from.includes(before.state) && (move.by as readonly string[]).includes(role),
  );
}

/** Takes a move, or says by field why it cannot be taken. `given` has passed the form of the move. */
export function moved(
  entity: Entity,
  before: Draft,
  move: Move,
  { given, by, around }: Step,
): Change | Refused {
  const { words } = stateOf(entity, before.state);
  if (before.retired) return { problems: { form: "It was retired: put it back first" } };
  if (!move.from.includes(before.state))
    return {
      problems: {
        form: `“${move.words}” does not lead on from “${words}”: it may have been moved meanwhile`,
      },
    };
  if (!move.by.includes(by.role)) return { problems: { form: `“${move.words}” is not for your role to do` } };
  const { why = null, ...values } = given;
  const problems = move.refuses?.(before.values, given, by, around);
  if (problems) return { problems };
  const after = { ...before.values, ...values, ...move.changes?.(before.values, values, around) };
  const left = Object.fromEntries(Object.entries(after).filter(([name]) => !move.clears?.includes(name)));
  return { draft: { state: move.to, values: left, retired: false }, done: move.name, why };
}

interface Step {
  readonly given: Values;
  readonly by: Actor;
  readonly around: Around;
}

/** What lists and pages need to know of a record, worked out from what it says. */
export function describedBy(entity: Entity, { state, values, retired }: Draft) {
  return {
    title: wordsOf(fieldOf(entity, entity.named), values[entity.named]),
    owner: (entity.owner && values[entity.owner]) ?? null,
    due: retired ? null : (waitsFor(entity, state, values)?.due ?? null),
    open: stateOf(entity, state).open && !retired,
    public: !retired && (entity.publicWhen?.(values, state) ?? false),
  };
}

const wordsOf = (field: Field, value = "") =>
  field.kind === "choice" ? (field.choices[value] ?? value) : value;

/** The clock that runs in this state, with its day; null where none runs or its first day is not known. */
export function waitsFor(
  entity: Entity,
  state: string,
  values: Values,
): { words: string; due: string } | null {
  for (const clock of entity.clocks) {
    const from = clock.runsIn.includes(state) ? values[clock.from] : undefined;
    if (from === undefined) continue;
    if (clock.count === 0 && clock.unit === "days") return { words: clock.words, due: from };
    const due = dueDate(Temporal.PlainDate.from(from), clock.count, clock.unit);
    if (!("refused" in due)) return { words: clock.words, due: due.toString() };
  }
  return null;
}
