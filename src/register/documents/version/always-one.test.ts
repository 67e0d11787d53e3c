import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { Actor, Around, Entity, Neighbour, Values } from "../../grammar/index.ts";
import { edited, moved, retired } from "../../grammar/index.ts";
import { document } from "../document/document.ts";
import { datedFrom, holdsOn, periodsOf } from "../in-force/in-force.ts";
import { version } from "./version.ts";

// Anything that a form allows, in any order, over years: one threshold document is in force on every day from the first on.

type Held = Omit<Neighbour, "field"> & { readonly entity: string };
const by: Actor = { account: "a", session: null, name: "Corin Thackwell", role: "business-manager" };
const entities: Readonly<Record<string, Entity>> = { document, version };

const levels: Values = Object.fromEntries(
  ["levels", "tiers", "minimumDays", "earlyEnds", "reviewWeeks"].map((name) => [
    name,
    version.example[name] ?? "",
  ]),
);
const begun = (reference: string, of: string): Held => ({
  ...{ entity: "version", reference, state: "draft", open: true, retired: false },
  values: { ...levels, label: reference, document: of, text: "Text", whatChanged: "All" },
});
const kept = (reference: string): Held => ({
  ...{ entity: "document", reference, state: "kept", open: true, retired: false },
  values: { title: "Threshold document", kind: "threshold", public: "yes", reviewOn: "2030-01-01" },
});

/** The same numbers on every run, from a seed. */
function dice(seed: number) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, of: <T>(all: readonly T[]): T => all[next(all.length)] as T };
}

/** A register of one partnership, its records by their references. */
class Shelf {
  readonly held = new Map<string, Held>();
  on = Temporal.PlainDate.from("2020-01-01");
  readonly refused = new Map<string, number>();

  around(record: Held, values: Values): Around {
    const others = [...this.held.values()].filter((each) => each.reference !== record.reference);
    const as = (field: string) => (each: Held) => ({ ...each, field });
    const isVersion = record.entity === "version";
    return {
      reference: record.reference,
      names: isVersion ? others.filter((each) => each.reference === values.document).map(as("document")) : [],
      namedBy: isVersion
        ? signaturesOn(values)
        : others.filter((each) => each.values.document === record.reference).map(as("document")),
      beside: others
        .filter((each) => each.entity === record.entity)
        .filter((each) =>
          isVersion ? each.values.document === values.document : each.values.kind === values.kind,
        )
        .map(as(isVersion ? "document" : "kind")),
      on: this.on.toString(),
    };
  }

  put(record: Held, draft: { state: string; values: Values; retired: boolean }) {
    const open = (entities[record.entity]?.states[draft.state]?.open ?? false) && !draft.retired;
    this.held.set(record.reference, { ...record, ...draft, open });
  }

  no(problems: Values) {
    const [words = ""] = Object.values(problems);
    assert.ok(words.length > 20, "says why");
    this.refused.set(words.replace(/V\d+|\d+ \w+ \d{4}/g, "…"), 1);
  }
}

/** All three leads have signed whatever the text is. */
function signaturesOn(values: Values): Neighbour[] {
  return ["AG-1", "AG-2", "AG-3"].map((agency) => ({
    ...{
      field: "about",
      entity: "signature",
      reference: `S-${agency}`,
      state: "signed",
      open: false,
      retired: false,
    },
    values: { agency, seal: values.seal ?? "" },
  }));
}

function step(shelf: Shelf, { next, of }: ReturnType<typeof dice>) {
  const record = of([...shelf.held.values()]);
  const entity = entities[record.entity] as Entity;
  const day = () => shelf.on.add({ days: next(120) - 60 }).toString();
  const chosen = next(12);
  if (chosen === 0) shelf.on = shelf.on.add({ days: next(40) });
  else if (chosen === 1 && shelf.held.size < 11) {
    const number = `${shelf.held.size}`;
    const documents = [...shelf.held.keys()].filter((reference) => reference.startsWith("DO"));
    const another = next(3) === 0 ? kept(`DO-${number}`) : begun(`V${number}`, of(documents));
    const kind = entities[another.entity] as Entity;
    const problems = kind.refuses?.(another.values, shelf.around(another, another.values));
    if (problems) shelf.no(problems);
    else shelf.held.set(another.reference, another);
  } else if (chosen === 2) {
    const problems = entity.refusesToRetire?.(record, shelf.around(record, record.values));
    if (problems) shelf.no(problems);
    else shelf.put(record, retired(record, "A slip.").draft);
  } else if (chosen === 3) {
    const change = edited(record, ["text"], { text: of(["Text", "Another"]) });
    const problems = entity.refuses?.(change.draft.values, shelf.around(record, change.draft.values));
    if (problems) shelf.no(problems);
    else shelf.put(record, change.draft);
  } else {
    const move = of(entity.moves.filter(({ from }) => from.includes(record.state)));
    const given: Record<string, string> = { why: "Because." };
    for (const name of move.asks ?? []) {
      const field = entity.fields.find((each) => each.name === name);
      given[name] = field?.kind === "day" ? day() : (entity.example[name] ?? "");
    }
    delete given.decision;
    const around = shelf.around(record, { ...record.values, ...given });
    const change = moved(entity, record, move, { given, by, around });
    if ("problems" in change) {
      if (!change.problems.form?.includes("does not lead on")) shelf.no(change.problems);
    } else shelf.put(record, change.draft);
  }
}

test("whatever the forms allow, in any order, one threshold document is in force on every day from the first on", () => {
  const refused = new Set<string>();
  const taken = { several: 0, total: 0 };
  for (let seed = 1; seed <= 250; seed++) {
    const [shelf, die] = [new Shelf(), dice(seed)];
    for (const each of [kept("DO-1"), begun("V1", "DO-1"), begun("V2", "DO-1")])
      shelf.held.set(each.reference, each);
    let first: string | null = null;
    for (let steps = 0; steps < 175; steps++) {
      step(shelf, die);
      const periods = periodsOf(datedFrom([...shelf.held.values()]));
      const today = shelf.on.toString();
      const began = periods.map(({ from }) => from).find((from) => from <= today) ?? null;
      if (first !== null || began !== null) first = [first ?? "9999", began ?? "9999"].sort()[0] ?? null;
      if (first === null) continue;
      assert.deepEqual(daysWithoutOne(periods, first, today), [], `seed ${seed}, step ${steps}`);
      taken.several += periods.length > 2 ? 1 : 0;
      taken.total++;
    }
    for (const each of shelf.refused.keys()) refused.add(each);
  }
  assert.ok(
    taken.several > 1000,
    `the walk comes to three and more versions with a day: ${JSON.stringify(taken)}`,
  );
  assert.ok(refused.size > 15, [...refused].join("\n"));
});

/** The days, among those on which anything can change, that have none in force or more than one. */
function daysWithoutOne(periods: ReturnType<typeof periodsOf>, first: string, today: string): string[] {
  const days = [first, today, ...periods.flatMap(({ from }) => [from, before(from)])];
  return days
    .filter((day) => day >= first && periods.filter((period) => holdsOn(period, day)).length !== 1)
    .sort();
}

const before = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
