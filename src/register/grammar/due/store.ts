import { CompiledQuery, type Selectable } from "kysely";
import { textBeside } from "../../../kit/files/index.ts";
import type { Entity } from "../entity.ts";
import { type GrammarTables, keptFrom } from "../tables.ts";
import type { Surroundings } from "../write/store.ts";
import type { Counts, DueAcross, DueQuestion, Meant } from "./question.ts";

export interface Due {
  /** One statement for everything that is due or waits for somebody, whatever its kind. */
  dueAcross(question: DueQuestion): Promise<DueAcross>;
}

type Row = Selectable<GrammarTables["grammar.record"]> & {
  readonly part: "own" | "hand" | "step" | "late" | "soon" | "ahead" | "published";
  readonly late: number | null;
  readonly soon: number | null;
};

const statement = textBeside(import.meta.url, "across.sql");

export function dueOf(given: Surroundings): Due {
  return {
    dueAcross: async (question) => {
      const asked = CompiledQuery.raw(statement, [...parametersOf(given, question)]);
      const { rows } = await given.db.executeQuery<Row>(asked);
      const of = (part: Row["part"]) => rows.filter((row) => row.part === part).map(keptFrom);
      return {
        ...{ own: of("own"), hands: of("hand"), steps: of("step"), ahead: of("ahead") },
        ...{ late: of("late"), soon: of("soon"), published: of("published") },
        lateCounts: countsIn(rows, "late"),
        soonCounts: countsIn(rows, "soon"),
      };
    },
  };
}

function parametersOf(given: Surroundings, { day, kinds, reader, ahead, published, most }: DueQuestion) {
  const place = (entity: Entity) => ({
    partnership: entity.shared ? given.home : given.partnership,
    entity: entity.name,
  });
  const meant = (all: readonly Meant[]) => all.map(({ entity, field }) => ({ ...place(entity), field }));
  const { people } = reader;
  return [
    ...[
      kinds.map(({ entity, until }) => ({ ...place(entity), owned: entity.owner !== undefined, until })),
      reader.steps.map(({ entity, ...step }) => ({ ...place(entity), ...step })),
      meant(reader.hands),
      meant(reader.seats),
      [reader.name, ...reader.titles],
      ahead.map(({ entity, ...rest }) => ({ ...place(entity), ...rest })),
      published.map(place),
    ].map((list) => JSON.stringify(list)),
    ...[day, people.name, place(people).partnership, reader.name, most],
  ];
}

const countsIn = (rows: readonly Row[], part: "late" | "soon"): Counts =>
  new Map(rows.filter((row) => row.part === part).map((row) => [row.entity, row[part] ?? 0]));
