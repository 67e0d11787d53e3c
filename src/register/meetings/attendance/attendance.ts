import { type Kept, rowsKept, type Values } from "../../grammar/index.ts";
import { type Present, type QuorumRule, quorate } from "../../groups/index.ts";
import { came } from "../meeting-fields.ts";

export type Came = keyof typeof came;

/** A seat of the group as a meeting knows it. */
export interface Seat {
  readonly reference: string;
  readonly seat: string;
  readonly agency: string | null;
  readonly agencyName: string;
  readonly voting: boolean;
  /** Who holds it; empty where it is vacant. */
  readonly person: string;
}

/** A seat with who came for it. */
export interface Attended extends Seat {
  readonly came: Came;
  readonly deputy: string;
}

/** The rows of a meeting's attendance with their seats; who held a seat is as the meeting recorded it. */
export function attendanceOf({ attendance }: Values, seats: ReadonlyMap<string, Seat>): readonly Attended[] {
  return rowsKept(attendance).map(({ member = "", person, came: how, deputy = "" }) => {
    const seat = seats.get(member) ?? { ...unknown, reference: member };
    return { ...seat, person: person ?? seat.person, came: isCame(how) ? how : "absent", deputy };
  });
}

const unknown = { seat: "A seat not known", agency: null, agencyName: "", voting: false, person: "" };

const isCame = (text: string | undefined): text is Came => text !== undefined && Object.hasOwn(came, text);

export const wasThere = (how: Came) => how === "present" || how === "deputy";

/** Those who were there for the quorum: a deputy counts as the member. */
const presentOf = (attended: readonly Attended[]): readonly Present[] =>
  attended.filter((each) => wasThere(each.came)).map(({ agency, voting }) => ({ agency, voting }));

export interface Quorum {
  readonly quorate: boolean;
  readonly words: string;
}

/** Whether those who were there could decide, in words for the page and the minutes. */
export function quorumOf(rule: QuorumRule, attended: readonly Attended[], terms: Values): Quorum {
  const present = presentOf(attended);
  const result = quorate(rule, present);
  const voting = present.filter((each) => each.voting).length;
  if ("yes" in result) {
    const all = rule.agencies.length > 0 ? ", and every agency that must be there was" : "";
    return {
      quorate: true,
      words: `Quorate: ${voting} voting ${voting === 1 ? "member was" : "members were"} there (at least ${rule.least})${all}.`,
    };
  }
  return {
    quorate: false,
    words: `Not quorate. ${result.no} ${without[terms.withoutQuorum ?? ""] ?? ""}`.trim(),
  };
}

/** What the terms of reference say of a meeting that cannot decide. */
const without: Readonly<Record<string, string>> = {
  stops: "By its terms the meeting does not go on.",
  informs: "By its terms it goes on for information, and nothing is decided.",
  chair: "By its terms the chair says what goes on, and decisions are confirmed afterwards.",
};

/** The seats of a group on a day, from its memberships; with those that the meeting itself names. */
export function seatsOf(
  memberships: readonly Kept[],
  names: ReadonlyMap<string, string>,
  { group, on, named }: { readonly group: string; readonly on: string; readonly named: readonly string[] },
): readonly Seat[] {
  return memberships
    .filter(
      ({ reference, values, retired }) =>
        named.includes(reference) ||
        (values.group === group &&
          !retired &&
          (values.from ?? "") <= on &&
          (values.until === undefined || values.until >= on)),
    )
    .map(({ reference, values }) => ({
      reference,
      seat: values.seat ?? "",
      agency: values.agency ?? null,
      agencyName: values.agency === undefined ? "" : (names.get(values.agency) ?? values.agency),
      voting: values.voting === "yes",
      person: values.holder === undefined ? "" : (names.get(values.holder) ?? values.holder),
    }))
    .toSorted((a, b) => Number(b.voting) - Number(a.voting) || a.seat.localeCompare(b.seat, "en-GB"));
}
