import type { Unit } from "../../kit/calendar/index.ts";
import type { Role } from "../access/index.ts";

/** What a record says, by field: a day in ISO form, a link as a reference, a choice as its key. Absent: not given. */
export type Values = Readonly<Record<string, string>>;

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The sentence for whoever leaves it empty; absent where it may be. */
  readonly required?: string;
  /** Where it is required only at times: whether these values ask for it. */
  readonly when?: (values: Values) => boolean;
  /** "once": when the record is added, and later only by a move. "move": by a move only. Absent: on every form. */
  readonly asked?: "once" | "move";
  /** True where it is shown of a public record. */
  readonly public?: true;
}

/** `line` and `text` are short and long; `person` is a name or a role; `evidence` says what shows it and where it is kept. */
export type Field = Asked &
  (
    | { readonly kind: "line" | "text" | "evidence" | "person" | "day" | "yes-no" | "count" }
    | { readonly kind: "choice"; readonly choices: Readonly<Record<string, string>> }
    | { readonly kind: "link"; readonly to: string; readonly back: string }
  );

export interface State {
  readonly words: string;
  /** True while somebody still has to do something about it. */
  readonly open: boolean;
  readonly says: string;
}

/** Who may, and why they. */
export interface Permission {
  readonly by: readonly Role[];
  readonly why: string;
}

/** Somebody who does something to a record. */
export interface Actor {
  readonly account: string;
  readonly session: string | null;
  readonly name: string;
  readonly role: Role;
}

export type Problems = Readonly<Record<string, string>>;

/** A step from one state to another: the button, the form that it opens, and who may take it. */
export interface Move extends Permission {
  readonly name: string;
  /** On the button: "Record completion". */
  readonly words: string;
  /** In the history: "Completed". */
  readonly done: string;
  readonly from: readonly string[];
  readonly to: string;
  /** The fields that its form asks for, by name. */
  readonly asks?: readonly string[];
  /** The question for the reason, where one must be given. */
  readonly reason?: string;
  /** What is wrong with taking it, by field, in plain code. */
  readonly refuses?: (before: Values, given: Values, by: Actor) => Problems | null;
  /** The fields that it empties; the history keeps what they said. */
  readonly clears?: readonly string[];
  /** What else it changes. */
  readonly changes?: (before: Values) => Values;
}

/** When something falls due: `count` units after the day in the field `from`, while the record is in one of the states. */
export interface Clock {
  readonly words: string;
  readonly from: string;
  readonly count: number;
  readonly unit: Unit;
  readonly runsIn: readonly string[];
}

/** What one kind of record says of itself, once; forms, lists, pages, imports, manuals, permissions and tests follow. */
export interface Entity {
  readonly name: string;
  /** The plural, which is its address and its word in the policy: "actions". */
  readonly many: string;
  readonly title: string;
  readonly says: string;
  /** What its open records are called together: "in force or proposed". */
  readonly openWords: string;
  /** A of A-2026-014. */
  readonly prefix: string;
  readonly fields: readonly Field[];
  /** The field that names a record in lists. */
  readonly named: string;
  /** The field of whoever has to do it, where there is one. */
  readonly owner?: string;
  /** The fields beside its name in a list. */
  readonly listed: readonly string[];
  readonly begins: string;
  readonly states: Readonly<Record<string, State>>;
  readonly moves: readonly Move[];
  readonly clocks: readonly Clock[];
  readonly see: Permission;
  readonly add: Permission;
  readonly change: Permission;
  /** Which records anybody may read, by their public fields; absent: none. */
  readonly publicWhen?: (values: Values, state: string) => boolean;
  /** An invented value for every field, for the manual, the import's pattern and the tests. */
  readonly example: Values;
}

export function fieldOf(entity: Entity, name: string): Field {
  const found = entity.fields.find((field) => field.name === name);
  if (!found) throw new Error(`The ${entity.name} has no field "${name}".`);
  return found;
}

export function stateOf(entity: Entity, name: string): State {
  const found = entity.states[name];
  if (!found) throw new Error(`The ${entity.name} has no state "${name}".`);
  return found;
}
