import type { Kept } from "../../grammar/index.ts";
import { educationAt } from "../education.ts";
import type { Seat } from "../seats.ts";
import type { Gathered } from "../store.ts";
import { whoSitsWhere } from "../who-sits-where.ts";
import { namesOf, shortly } from "./one.ts";

/** From the one day up to and including the other. */
export interface Span {
  readonly from: string;
  readonly day: string;
}

/** Groups that meet today, in the order of their levels. */
const meeting = ({ groups }: Gathered) => groups.filter(({ state }) => state === "meeting");

/** The matrix of agencies and groups, with those agencies apart that sit nowhere. */
export function matrixShown(given: Gathered, span: Span) {
  const groups = meeting(given);
  const names = namesOf(given);
  const working = given.agencies.filter(({ open }) => open);
  const rows = whoSitsWhere({
    agencies: working.map(({ reference }) => reference),
    groups: groups.map(({ reference }) => reference),
    ...{ seats: given.seats, sittings: given.sittings, ...span },
  }).map((row) => ({
    name: names.get(row.agency) ?? row.agency,
    href: `/agencies/${row.agency}`,
    named: working.find(({ reference }) => reference === row.agency)?.values.named === "yes",
    came: shortly(row.attendance),
    cells: row.cells.map((cell, at) => ({
      group: groups[at]?.title ?? "",
      seats: (cell?.seats ?? []).map((seat) => ({ ...seat, name: names.get(seat.holder ?? "") ?? null })),
      came: cell ? shortly(cell.attendance) : "",
    })),
    sits: row.cells.some((cell) => cell !== null),
  }));
  return {
    groups: groups.map(({ reference, title }) => ({ title, href: `/groups/${reference}` })),
    rows: rows.filter(({ sits }) => sits),
    nowhere: rows.filter(({ sits }) => !sits),
    noMeetings: given.sittings.length === 0,
  };
}

/** Education at each level, with the meetings and seats that it follows from. */
export function levelsShown(given: Gathered, span: Span) {
  const agencies = given.agencies.filter(({ values, open }) => open && values.education === "yes");
  const names = namesOf(given);
  const levels = educationAt({
    groups: given.groups.map(({ reference, title, state, values }) => ({
      ...{ reference, name: title, level: values.level ?? "", meets: state === "meeting" },
    })),
    ...{ seats: given.seats, sittings: given.sittings, ...span },
    education: new Set(agencies.map(({ reference }) => reference)),
    nameOf: (seat) => holderInWords(seat, given.people, names),
  });
  return {
    levels: levels.map((each) => ({
      ...each,
      groups: each.groups.map((group) => ({ ...group, sentence: begun(group.sentence) })),
    })),
    agencies: agencies.map(({ title }) => title),
    noMeetings: given.sittings.length === 0,
  };
}

const begun = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Whoever holds a seat; with their employer where that is another than the agency for which the seat speaks. */
function holderInWords(
  { holder, agency }: Seat,
  people: Gathered["people"],
  names: ReadonlyMap<string, string>,
) {
  const person: Kept | undefined = people.get(holder ?? "");
  const employer = person?.values.agency;
  const of = employer !== undefined && employer !== agency ? ` of ${names.get(employer) ?? employer}` : "";
  return `${person?.title ?? holder ?? "nobody"}${of}`;
}
