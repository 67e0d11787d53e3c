import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Entity, Kept, RecordsOf } from "../grammar/index.ts";
import { demandOf, type Planned, type Work } from "./demand.ts";
import { forecast, type Month } from "./forecast.ts";
import { hoursThere, type Post } from "./hours.ts";
import { monthsFrom } from "./months.ts";
import { type Norms, normsInFile } from "./norms.ts";
import { post } from "./post.ts";
import { absencesIn, sharesIn } from "./shares.ts";

/** Where the forecast is made from. */
export interface CapacityOf {
  /** The installation's own partnership, whose folder holds effort.json. */
  readonly home: string;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
  /** The partnerships that stand today. */
  readonly partnerships: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Counts up with every change: what was read before the last may be out of date. */
  readonly changes: () => number;
  readonly day: () => string;
}

/** What is there and what is wanted in the coming year. */
export interface Capacity {
  readonly unit: readonly Month[];
  readonly boards: readonly {
    readonly board: string;
    /** False where no partnership of that name stands: its planned business is not counted. */
    readonly known: boolean;
    readonly months: readonly Month[];
  }[];
  readonly posts: readonly Kept[];
  readonly norms: Norms;
}

/** Null where no post is kept, or nobody has counted what the work takes. */
export type CapacityNow = () => Promise<Capacity | null>;

/** The forecast as it stands, made again only when something was changed or another day came. */
export function capacityOf(of: CapacityOf): CapacityNow {
  let kept: { readonly version: string; readonly made: Promise<Capacity | null> } | null = null;
  return () => {
    const version = `${of.changes()} ${of.day()}`;
    if (kept?.version !== version) kept = { version, made: capacityNow(of) };
    const { made } = kept;
    made.catch(() => {
      kept = null;
    });
    return made;
  };
}

async function capacityNow({ home, recordsOf, entities, partnerships, day }: CapacityOf) {
  const norms = normsOf(home);
  const records = recordsOf(home);
  const posts = await records.all(post, "waiting");
  if (!norms || posts.length === 0) return null;
  const months = monthsFrom(day(), 12);
  const paid = posts.map(postFrom);
  const standing = await partnerships();
  const boards = [...new Set(paid.flatMap(({ shares }) => shares.map(({ board }) => board)))];
  const made = [];
  const all: Work[] = [];
  for (const board of boards) {
    const partnership = standing.find(({ name }) => name === board);
    const planned = partnership
      ? await plannedBy(board, recordsOf, { entities, partnership: partnership.id, day: day() })
      : { board, groups: [], versions: [], reviews: [], contributions: [] };
    const works = demandOf(planned, norms, months);
    all.push(...works);
    const there = (month: string) => hoursThere(paid, { month, board, awayPercent: norms.awayPercent });
    made.push({ board, known: partnership !== undefined, months: forecast(months, works, there) });
  }
  const thereInAll = (month: string) =>
    boards.reduce(
      (sum, board) => sum + hoursThere(paid, { month, board, awayPercent: norms.awayPercent }),
      0,
    );
  return { unit: forecast(months, all, thereInAll), boards: made, posts, norms };
}

function normsOf(home: string): Norms | null {
  const file = join(import.meta.dirname, "..", "..", "..", "partnerships", home, "effort.json");
  if (!existsSync(file)) return null;
  const read = normsInFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`effort.json of ${home} cannot be read: ${z.prettifyError(read.error)}`);
  return read.data;
}

function postFrom({ title, values, state }: Kept): Post {
  const [shares, absences] = [sharesIn(values.shares), absencesIn(values.absences)];
  return {
    title,
    hoursAWeek: Number(values.hours ?? 0),
    from: values.from ?? "",
    until: values.until ?? null,
    heldSince: state === "filled" ? (values.heldSince ?? null) : null,
    shares: "shares" in shares ? shares.shares : [],
    absences: "absences" in absences ? absences.absences : [],
  };
}

interface Where {
  readonly entities: readonly Entity[];
  readonly partnership: string;
  readonly day: string;
}

/** What a board has planned, of the kinds that the catalogue knows. */
async function plannedBy(board: string, recordsOf: RecordsOf, where: Where): Promise<Planned> {
  const open = (name: string) =>
    recordsOf(where.partnership).all(
      where.entities.find((each) => each.name === name),
      "waiting",
    );
  const meetings = await open("meeting");
  const groups = (await open("group")).filter(({ state }) => state === "meeting");
  return {
    board,
    groups: groups.map(({ reference, title, values }) => ({
      name: title,
      level: values.level ?? "",
      everyWeeks: Number(values.everyWeeks ?? 0),
      meetings: meetings
        .filter((each) => each.values.group === reference)
        .flatMap((each) => each.values.on ?? []),
    })),
    versions: (await open("version")).map(({ title, state, values }) => ({
      ...{ label: title, state },
      until: values.deferredTo ?? values.targetOn ?? values.consultUntil ?? null,
    })),
    reviews: (await open("document")).flatMap(({ title, values }) =>
      values.reviewOn ? { title, on: values.reviewOn } : [],
    ),
    contributions: (await open("contribution")).flatMap(({ title, due }) => (due ? { title, due } : [])),
  };
}
