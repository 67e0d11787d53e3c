import { type Kept, rowsKept, type Values } from "../grammar/index.ts";
import type { QuorumRule } from "./quorum.ts";

/** A seat in a group: the role, whom it speaks for, and who holds it now. */
export interface Seat {
  readonly reference: string;
  readonly seat: string;
  readonly group: string;
  /** The agency for which it speaks, by reference; null where it speaks for none. */
  readonly agency: string | null;
  /** Null: vacant. */
  readonly holder: string | null;
  readonly since: string | null;
  readonly deputy: string | null;
  readonly voting: boolean;
  readonly from: string;
  /** The last day; null while the group has it. */
  readonly until: string | null;
}

export function seatFrom({ reference, values }: Pick<Kept, "reference" | "values">): Seat {
  const { seat = "", group = "", agency = null, holder = null, deputy = null } = values;
  return {
    ...{ reference, seat, group, agency, holder, deputy },
    since: values.since ?? null,
    voting: values.voting === "yes",
    from: values.from ?? "",
    until: values.until ?? null,
  };
}

/** Whether the group has this seat on a day. */
export const standsOn = ({ from, until }: Pick<Seat, "from" | "until">, day: string) =>
  from <= day && (until === null || until >= day);

/** How a seat was filled at one meeting; "deputy": somebody else came for it. */
export type Came = "present" | "deputy" | "apologies" | "absent";

/** A meeting that was held, with what became of each seat there. */
export interface Sitting {
  readonly reference: string;
  readonly group: string;
  readonly on: string;
  readonly rows: readonly { readonly seat: string; readonly came: Came }[];
}

/** What attendance counts of a meeting; null for one that was not held, or whose attendance nobody wrote down. */
export function sittingFrom({
  reference,
  state,
  values,
}: Pick<Kept, "reference" | "state" | "values">): Sitting | null {
  if (!["held", "drafted", "confirmed"].includes(state) || values.attendance === undefined) return null;
  const rows = rowsKept(values.attendance).flatMap(({ member, came }) =>
    member && isCame(came) ? { seat: member, came } : [],
  );
  return { reference, group: values.group ?? "", on: values.on ?? "", rows };
}

const isCame = (word: string | undefined): word is Came =>
  word === "present" || word === "deputy" || word === "apologies" || word === "absent";

export const wasThere = (came: Came) => came === "present" || came === "deputy";

/** A group's rule for the quorum, from its terms of reference; names are those of agencies, by reference. */
export function quorumRuleOf(terms: Values, names: ReadonlyMap<string, string>): QuorumRule {
  return {
    least: Number(terms.leastVoting ?? 0),
    agencies: rowsKept(terms.mustBeThere).flatMap(({ agency }) =>
      agency ? { agency, name: names.get(agency) ?? agency } : [],
    ),
  };
}
