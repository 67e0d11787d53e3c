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
  /** The most characters, where its kind's own measure will not do. */
  readonly longest?: number;
}

/** A column of a field that is a table. A link in it is found and kept as a reference, and is not followed back. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "choice" | "link";
  readonly choices?: Readonly<Record<string, string>>;
  readonly to?: string;
  /** The sentence for whoever leaves it empty in a row that says something. */
  readonly required?: string;
}

/**
 * `line` and `text` are short and long, `prose` is longer and written in Markdown; `person` is a name or a role; `evidence`
 * says what shows it and where it is kept; `time` is a time of day; `number` is not negative; `table` is a few rows;
 * `file` is sent with the form, kept once under its hash, and handed down to whoever may see the record.
 */
export type Field = Asked &
  (
    | {
        readonly kind:
          | "line"
          | "text"
          | "prose"
          | "evidence"
          | "person"
          | "day"
          | "time"
          | "yes-no"
          | "count"
          | "file";
      }
    | { readonly kind: "number"; readonly unit?: string; readonly most?: number }
    | { readonly kind: "choice"; readonly choices: Readonly<Record<string, string>> }
    // `pick`: few enough that a form offers them all; otherwise it suggests the newest.
    | { readonly kind: "link"; readonly to: string; readonly back: string; readonly pick?: true }
    | { readonly kind: "table"; readonly columns: readonly Column[] }
  );

/** A record that this one names, or that names this one, in which of the namer's fields. */
export interface Neighbour {
  readonly field: string;
  readonly entity: string;
  readonly reference: string;
  readonly state: string;
  readonly open: boolean;
  readonly retired: boolean;
  readonly values: Values;
}

/** What a rule may look at beside the record itself. */
export interface Around {
  /** Null for a record that is not kept yet. */
  readonly reference: string | null;
  readonly names: readonly Neighbour[];
  readonly namedBy: readonly Neighbour[];
  /** Others of its kind that say the same as it does, in the fields that the entity names in `beside`. */
  readonly beside?: readonly Neighbour[];
  /** The day on which it is done. */
  readonly on: string;
}

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

/** A record as it stands before it is retired or put back. */
export interface Standing {
  readonly state: string;
  readonly values: Values;
  readonly retired: boolean;
}

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
  /** What is wrong with taking it, by field, in plain code; a reason that it asks for is given as `why`. */
  readonly refuses?: (before: Values, given: Values, by: Actor, around: Around) => Problems | null;
  /** The fields that it empties; the history keeps what they said. */
  readonly clears?: readonly string[];
  /** What else it changes. */
  readonly changes?: (before: Values, given: Values, around: Around) => Values;
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
  /** Where in the navigation its pages stand; absent: Partnership. */
  readonly section?: "reports";
  /** True where it is kept once for every partnership of the installation. */
  readonly shared?: true;
  /** What is wrong with the values together, when it is added or corrected; the reason for a correction is `why`. */
  readonly refuses?: (values: Values, around: Around) => Problems | null;
  /** The links and choices by which its rules look for others of its kind that say the same there. */
  readonly beside?: readonly string[];
  /** What is wrong with taking it out of use, or with putting it back: `before.retired` says which. */
  readonly refusesToRetire?: (before: Standing, around: Around) => Problems | null;
  readonly begins: string;
  readonly states: Readonly<Record<string, State>>;
  readonly moves: readonly Move[];
  readonly clocks: readonly Clock[];
  readonly see: Permission;
  readonly add: Permission;
  readonly change: Permission;
  /** A page made by hand about all of them, offered above their list. */
  readonly overview?: { readonly words: string; readonly href: string };
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
