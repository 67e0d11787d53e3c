import { type DueAcross, type Entity, type Kept, lineOf } from "../../register/grammar/index.ts";
import { lateness } from "./lateness.ts";
import { comes, handsOf, ofGroup, publishedKinds, stepsFor } from "./waits.ts";

/** One thing on Today: what, of which kind, whose, by when. */
export interface Line {
  readonly reference: string;
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly whose: string;
  /** What its day is: "Due"; empty where it has none. */
  readonly clock: string;
  readonly due: string | null;
  /** "12 days late"; null where it has no day. */
  readonly when: string | null;
  readonly late: boolean;
  /** Why it waits for the reader; empty where it is only due. */
  readonly why: string;
}

/** What is late or due of one kind. */
export interface KindOfLines {
  readonly entity: Entity;
  readonly late: number;
  readonly soon: number;
  readonly lines: readonly Line[];
}

interface Told {
  readonly entities: readonly Entity[];
  readonly role: string;
  readonly day: string;
  /** What references in the lines are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** The fields that say whose a thing is, where it has no owner; the first that says something. */
const whoseFields = [
  "agency",
  "person",
  "group",
  "chair",
  "challenged",
  "raisedWith",
  "about",
  "document",
  "body",
];

/** The references of whatever the lines are said to be of. */
export function namedIn(found: DueAcross): readonly string[] {
  const all = [...found.own, ...found.hands, ...found.steps, ...found.late, ...found.soon, ...found.ahead];
  return [...new Set(all.map(whoseOf).filter((value) => /^[A-Z]+(-[A-Z]+)?-\d{4}-\d+$/.test(value)))];
}

const whoseOf = ({ owner, values }: Kept) =>
  owner ?? whoseFields.map((field) => values[field]).find((value) => value !== undefined) ?? "";

/** What waits for the reader: first what has been late longest, last what has no day. */
export function mine(found: DueAcross, told: Told): readonly Line[] {
  const chaired = found.hands.filter(({ entity }) => entity === "group").map(({ reference }) => reference);
  const lines = new Map<string, Line>();
  const put = (kept: Kept, why: string) => {
    const line = lineFrom(kept, told, why);
    if (line && !lines.has(kept.reference)) lines.set(kept.reference, line);
  };
  for (const kept of found.hands) {
    const hand = handsOf.find(({ entity }) => entity === kept.entity);
    if (hand && kept.entity !== "group") put(kept, hand.words);
  }
  for (const kept of found.own)
    put(kept, kept.entity === "item" ? "Yours to bring to a meeting" : "Yours to do");
  for (const kept of found.steps) {
    const foreign =
      told.role === "sub-group-chair" &&
      ofGroup.includes(kept.entity) &&
      !chaired.includes(kept.values.group ?? "");
    if (!foreign) put(kept, stepWords(kept, told.role));
  }
  return [...lines.values()].toSorted(byDay);
}

function stepWords({ entity, state, values }: Kept, role: string): string {
  const steps = Object.entries(stepsFor).find(([name]) => name === role)?.[1] ?? [];
  const step = steps.find(
    (each) =>
      each.entity === entity &&
      each.state === state &&
      (each.field === undefined || values[each.field] === each.value),
  );
  return step?.words ?? "";
}

/** What is late or due for the partnership, by kind; the kind with most of it late first. */
export function dueByKind(found: DueAcross, told: Told): readonly KindOfLines[] {
  return told.entities
    .filter(({ name }) => !comes(name) || (found.lateCounts.get(name) ?? 0) > 0)
    .map((entity) => {
      const of = (all: readonly Kept[]) =>
        all.filter((kept) => kept.entity === entity.name).flatMap((kept) => lineFrom(kept, told) ?? []);
      const soon = comes(entity.name) ? [] : of(found.soon);
      return {
        entity,
        late: found.lateCounts.get(entity.name) ?? 0,
        soon: comes(entity.name) ? 0 : (found.soonCounts.get(entity.name) ?? 0),
        lines: [...of(found.late), ...soon],
      };
    })
    .filter(({ late, soon }) => late + soon > 0)
    .toSorted((a, b) => b.late - a.late || b.soon - a.soon);
}

/** What comes: meetings, reviews, terms that end, and texts that take effect; in the order of their days. */
export function coming(found: DueAcross, told: Told): readonly Line[] {
  const soon = found.soon.filter(({ entity }) => comes(entity)).flatMap((kept) => lineFrom(kept, told) ?? []);
  const ahead = found.ahead.flatMap((kept) => {
    const line = lineFrom(kept, told);
    const due = kept.values.effectiveOn;
    return line && due
      ? [{ ...line, clock: "Takes effect", due, when: lateness(due, told.day), late: false }]
      : [];
  });
  return [...soon, ...ahead].toSorted(byDay);
}

/** The last that was published of each kind, for those who see what is published; what still holds first. */
export function publishedByKind(found: DueAcross, { entities, day }: Told) {
  const kinds = Map.groupBy(found.published, ({ entity }) => entity);
  return publishedKinds.flatMap((name) => {
    const entity = entities.find((each) => each.name === name);
    const last = (kinds.get(name) ?? []).toSorted((a, b) => Number(b.open) - Number(a.open));
    const lines = last.flatMap((kept) => (entity ? lineOf(entity, kept, { publicOnly: true, day }) : []));
    return entity && lines.length > 0 ? [{ entity, lines }] : [];
  });
}

function lineFrom(kept: Kept, { entities, day, names }: Told, why = ""): Line | null {
  const entity = entities.find(({ name }) => name === kept.entity);
  if (!entity) return null;
  const { reference, title, href, waits } = lineOf(entity, kept, { publicOnly: false, day });
  const whose = whoseOf(kept);
  return {
    ...{ reference, title, href, why, due: kept.due },
    kind: entity.name,
    whose: names.get(whose) ?? bodyOf(entity, whose) ?? whose,
    clock: waits?.words ?? "",
    when: kept.due === null ? null : lateness(kept.due, day),
    late: kept.due !== null && kept.due < day,
  };
}

/** Who decides, where a decision names no group of theirs. */
function bodyOf(entity: Entity, value: string): string | undefined {
  const body = entity.fields.find(({ name }) => name === "body");
  return body && "choices" in body ? body.choices?.[value] : undefined;
}

const byDay = (a: Line, b: Line) => {
  const [x, y] = [a.due ?? "9999", b.due ?? "9999"];
  return x < y ? -1 : x > y ? 1 : a.reference < b.reference ? -1 : 1;
};
