import type { Day, PlacementLife } from "../life.ts";
import type { Random } from "../random.ts";
import type { LegalStatus } from "./legal.ts";
import type { Moves } from "./moves.ts";
import type { KnownChild, Stay } from "./state.ts";

/** Where a child lives from a day on. */
interface Part {
  readonly start: Day;
  readonly type: string;
  readonly provider: string;
  readonly urn: string | null;
  readonly sameCarers?: true;
}

const changeReasons = [
  ["CARPL", 34],
  ["CHILD", 14],
  ["CREQB", 16],
  ["CREQO", 6],
  ["LAREQ", 9],
  ["STAND", 4],
  ["ALLEG", 3],
  ["CLOSE", 3],
  ["PLACE", 6],
  ["OTHER", 5],
] as const;

/** The placements of a time in care: one after the other without gaps, with the 903's codes of the day. */
export function placementsOf(
  random: Random,
  child: KnownChild,
  stay: Stay,
  facts: { readonly moves: Moves | undefined; readonly legal: readonly LegalStatus[]; readonly last: Day },
): PlacementLife[] {
  const moves = facts.moves ?? { days: [], brief: [] };
  const parts: Part[] = [];
  for (const start of [stay.start, ...moves.days]) parts.push(carersFrom(random, child, start, facts.legal));
  if (stay.endReason === "E11" || stay.endReason === "E12") placeForAdoption(parts, stay);
  else stayOn(random, parts, stay.end ?? facts.last);
  for (const { from, to } of moves.brief) awayAndBack(random, parts, from, to);
  parts.sort((a, b) => a.start - b.start);
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const changeReason = next && !next.sameCarers ? random.weighted(changeReasons) : null;
    return { ...part, end: next?.start ?? stay.end, changeReason };
  });
}

function carersFrom(random: Random, child: KnownChild, start: Day, legal: readonly LegalStatus[]): Part {
  const years = (start - child.person.born) / 365.25;
  const order = legal.findLast(({ from }) => from <= start)?.status ?? "";
  const ordered = order === "C1" || order === "C2";
  const shortBreak = order === "V4";
  const type = random.weighted([
    ["U6", shortBreak ? 1 : 46],
    ["U3", shortBreak || child.person.unaccompanied ? 0 : 17],
    ["U4", years > 5 && !shortBreak ? 6 : 0],
    ["P1", ordered ? 9 : 0],
    ["K2", years > 10 ? 17 : years > 7 ? 4 : 0],
    ["H5", years >= 16 && !shortBreak ? (child.person.unaccompanied ? 60 : 80) : 0],
    ["R3", years < 1 && !shortBreak ? 5 : 0],
    ["S1", years > 11 ? 2 : 0],
  ]);
  return { start, type, provider: providerOf(random, type), urn: urnOf(random, type) };
}

function providerOf(random: Random, type: string): string {
  if (type === "P1") return "PR0";
  if (type === "U3" || type === "A5" || type === "A6") return "PR1";
  if (type.startsWith("U"))
    return random.weighted([
      ["PR1", 60],
      ["PR4", 34],
      ["PR5", 6],
    ]);
  if (type.startsWith("T")) return "PR1";
  return random.weighted([
    ["PR1", 18],
    ["PR4", 72],
    ["PR5", 10],
  ]);
}

/** An invented number of the provider; none for parents and for placements that need no registration. */
function urnOf(random: Random, type: string): string | null {
  if (type === "P1" || type.startsWith("T") || type.startsWith("A")) return null;
  return `SC99${String(random.integer(0, 9999)).padStart(4, "0")}`;
}

/** Adopted by the carers of the last placement, or moved to adopters where the last move came in time for it. */
function placeForAdoption(parts: Part[], stay: Stay): void {
  const end = stay.end ?? stay.start;
  const last = parts.at(-1);
  if (!last) return;
  if (parts.length > 1) {
    parts[parts.length - 1] = { ...last, type: "A6", provider: "PR1", urn: null };
    return;
  }
  const lasted = end - last.start;
  const start = end - Math.min(150, Math.floor(lasted / 2));
  parts.push({ start, type: "A5", provider: "PR1", urn: null, sameCarers: true });
}

/** A foster family agreed as the long-term one: another type, the same carers. */
function stayOn(random: Random, parts: Part[], end: Day): void {
  const last = parts.at(-1);
  if (last?.type !== "U6" || end - last.start < 900 || !random.chance(0.4)) return;
  parts.push({ ...last, start: last.start + random.integer(380, 560), type: "U4", sameCarers: true });
}

/** Some days elsewhere, and back to the same carers. */
function awayAndBack(random: Random, parts: Part[], from: Day, to: Day): void {
  const home = parts.filter(({ start }) => start < from).at(-1);
  if (!home || parts.some(({ start }) => start > from - 8 && start < to + 8)) return;
  const type = random.weighted([
    ["T0", 3],
    ["T1", 4],
    ["T3", 2],
  ]);
  parts.push({ start: from, type, provider: "PR1", urn: null });
  const { sameCarers: _, ...carers } = home;
  parts.push({ ...carers, start: to });
}
