import type { Entity } from "../entity.ts";
import type { Kept } from "../record.ts";

/** A link or a field of an entity by which somebody is meant. */
export interface Meant {
  readonly entity: Entity;
  readonly field: string;
}

/** What is asked across every kind of record at once. Days are ISO. */
export interface DueQuestion {
  readonly day: string;
  /** The kinds that the reader sees all of, and up to which day each is looked at. */
  readonly kinds: readonly { readonly entity: Entity; readonly until: string }[];
  readonly reader: {
    readonly name: string;
    /** The entity of people, among whom the reader is found by name. */
    readonly people: Entity;
    /** What else an owner may be called who is this reader: the title of a role. */
    readonly titles: readonly string[];
    /** Links to the reader's own record by which something waits for them. */
    readonly hands: readonly Meant[];
    /** Links to it whose record's name is a title of theirs: a seat, an appointment. */
    readonly seats: readonly Meant[];
    /** States that wait for the reader's role; with a field, only where it says that value. */
    readonly steps: readonly {
      readonly entity: Entity;
      readonly state: string;
      readonly field?: string;
      readonly value?: string;
    }[];
  };
  /** Days to come that are no clock: records in that state whose field says a day up to `until`. */
  readonly ahead: readonly (Meant & { readonly state: string; readonly until: string })[];
  /** The kinds of which the reader sees what anybody may read. */
  readonly published: readonly Entity[];
  /** The most of each kind in each part. */
  readonly most: number;
}

/** How many there are; a thousand means a thousand or more. */
export type Counts = ReadonlyMap<string, number>;

export interface DueAcross {
  /** What waits for the reader: theirs by name or title, by a link to them, or by their role's next step. */
  readonly own: readonly Kept[];
  readonly hands: readonly Kept[];
  readonly steps: readonly Kept[];
  /** Past its day, and from the day up to `until`; the earliest first, with how many there are by entity. */
  readonly late: readonly Kept[];
  readonly lateCounts: Counts;
  readonly soon: readonly Kept[];
  readonly soonCounts: Counts;
  readonly ahead: readonly Kept[];
  /** The last changed first. */
  readonly published: readonly Kept[];
}
