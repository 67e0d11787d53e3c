import type { Partnership, PartnershipKind, Role } from "../../access/index.ts";

/** A partnership that an event makes, or the installation's own where that is named by its empty mark. */
export interface Successor {
  /** Only where its id is given from outside. */
  readonly id?: string;
  readonly mark: string;
  readonly name: string;
  readonly kind: PartnershipKind;
}

/** Where an open record goes: to the successor of that mark, or nowhere, for a reason. */
export type Becomes = { readonly to: string } | { readonly ends: string };

/** A joining or a separation as it is asked for. */
export interface Plan {
  readonly kind: "join" | "separate";
  readonly on: string;
  readonly why: string;
  /** The decision on which it rests, by its reference. */
  readonly decision: string | null;
  readonly from: readonly string[];
  readonly to: readonly Successor[];
  /** By reference: what becomes of each record that is open. */
  readonly becomes: ReadonlyMap<string, Becomes>;
  /** Who sits where afterwards; a partnership by its mark. */
  readonly seats: readonly { readonly account: string; readonly partnership: string; readonly role: Role }[];
}

type Outline = Pick<Plan, "kind" | "on" | "from" | "to">;

interface Standing {
  readonly partnerships: readonly Partnership[];
  readonly today: string;
  /** The latest day on which something was done in those that end, and to what. */
  readonly latest: { readonly reference: string; readonly on: string } | null;
  /** The partnership that keeps the children's data. */
  readonly keeper: string | null;
}

/** What stands in the way of an event, by the field of its form; null where nothing does. */
export function whyNot(plan: Outline, standing: Standing): Readonly<Record<string, string>> | null {
  const found = [
    ...wrongSides(plan, standing),
    ...wrongDay(plan, standing),
    ...wrongSuccessors(plan, standing),
  ];
  return found.length === 0 ? null : Object.fromEntries(found.toReversed());
}

type Fault = readonly [field: string, sentence: string];

function wrongSides({ kind, from, to }: Outline, { partnerships }: Standing): Fault[] {
  const ending = from.map((id) => partnerships.find((each) => each.id === id));
  const gone = ending.some((each) => !each || each.endedOn !== null);
  return [
    ...(gone || new Set(from).size !== from.length
      ? [["from", "Choose partnerships that have not ended"] as const]
      : []),
    ...(kind === "join" && from.length < 2 ? [["from", "Choose two or more that join"] as const] : []),
    ...(kind === "join" && to.length !== 1 ? [["name-0", "Name the one that they become"] as const] : []),
    ...(kind === "separate" && from.length !== 1 ? [["from", "Choose the one that separates"] as const] : []),
    ...(kind === "separate" && to.length < 2
      ? [["name-1", "Name two or more that it becomes"] as const]
      : []),
  ];
}

function wrongDay({ from, on }: Outline, { partnerships, today, latest }: Standing): Fault[] {
  const began = partnerships
    .flatMap(({ id, beganOn }) => (from.includes(id) ? [beganOn] : []))
    .sort()
    .at(-1);
  if (on > today) return [["on", "Give a day that has come: record it on the day, or later"]];
  if (began !== undefined && on <= began) return [["on", "Give a day after the one on which it began"]];
  if (latest && latest.on > on)
    return [["on", `${latest.reference} was changed on a later day: give that day or one after it`]];
  return [];
}

function wrongSuccessors({ from, to }: Outline, { partnerships, keeper }: Standing): Fault[] {
  const marks = to.map(({ mark }) => mark);
  const faults = to.flatMap(({ mark, name }, at): Fault[] => {
    const known = partnerships.find((each) => each.mark === mark);
    const own = known?.mark === "" && known.endedOn === null && !from.includes(known.id);
    return [
      ...(name.trim() === "" ? [[`name-${at}`, "Give its name"] as const] : []),
      ...(!own && !/^[A-Z]{2,6}$/.test(mark)
        ? [[`mark-${at}`, "Give a mark of two to six capital letters, such as SAB"] as const]
        : []),
      ...((known && !own) || marks.indexOf(mark) !== at
        ? [[`mark-${at}`, `The mark ${mark || "of the installation’s own"} is taken: give another`] as const]
        : []),
      ...(own && known.from.length > 0 ? [[`mark-${at}`, "It came from others already"] as const] : []),
    ];
  });
  const children = to.some(({ kind }) => kind === "children" || kind === "joint");
  if (keeper !== null && from.includes(keeper) && to.length > 0 && !children)
    faults.push(["kind-0", "One of them is to keep the children’s data: choose which safeguards children"]);
  return faults;
}
