import { CompiledQuery, type Selectable } from "kysely";
import { textBeside } from "../../../kit/files/index.ts";
import type { Entity } from "../entity.ts";
import { type GrammarTables, keptFrom } from "../tables.ts";
import type { Surroundings } from "../write/store.ts";
import type { Counts, DueAcross, DueQuestion, Meant } from "./question.ts";

export interface Due {
  /** Everything that is due or waits for somebody, whatever its kind: what is one reader's, and what is anybody's. */
  dueAcross(question: DueQuestion): Promise<DueAcross>;
}

type Row<Part> = Selectable<GrammarTables["grammar.record"]> & { readonly part: Part };
type Mine = Row<"own" | "hand" | "step">;
type Everybodys = Row<"late" | "soon" | "ahead" | "published"> & {
  readonly late: number | null;
  readonly soon: number | null;
};

const mineStatement = textBeside(import.meta.url, "mine.sql");
const everybodysStatement = textBeside(import.meta.url, "everybodys.sql");

export function dueOf(given: Surroundings): Due {
  const ask = async <R>(statement: string, parameters: readonly unknown[]) =>
    (await given.db.executeQuery<R>(CompiledQuery.raw(statement, [...parameters]))).rows;
  return {
    dueAcross: async (question) => {
      const shared = everybodysParameters(given, question);
      const [mine, all] = await Promise.all([
        ask<Mine>(mineStatement, mineParameters(given, question)),
        // The same for all whose role sees these kinds, so it is asked once until something is changed.
        given.remember(JSON.stringify(["due", shared]), () => ask<Everybodys>(everybodysStatement, shared)),
      ]);
      return {
        ...{ own: partOf(mine, "own"), hands: partOf(mine, "hand"), steps: partOf(mine, "step") },
        ...{ late: partOf(all, "late"), soon: partOf(all, "soon") },
        ...{ ahead: partOf(all, "ahead"), published: partOf(all, "published") },
        lateCounts: countsIn(all, "late"),
        soonCounts: countsIn(all, "soon"),
      };
    },
  };
}

function partOf<Part extends string>(rows: readonly Row<Part>[], part: Part) {
  return rows.filter((row) => row.part === part).map(keptFrom);
}

function mineParameters(given: Surroundings, { kinds, reader, most }: DueQuestion) {
  const meant = (all: readonly Meant[]) =>
    all.map(({ entity, field }) => ({ ...placeOf(given, entity), field }));
  const { people } = reader;
  return [
    ...[
      kinds.map(({ entity }) => ({ ...placeOf(given, entity), owned: entity.owner !== undefined })),
      reader.steps.map(({ entity, ...step }) => ({ ...placeOf(given, entity), ...step })),
      meant(reader.hands),
      meant(reader.seats),
      [reader.name, ...reader.titles],
    ].map((list) => JSON.stringify(list)),
    ...[people.name, placeOf(given, people).partnership, reader.name, most],
  ];
}

function everybodysParameters(given: Surroundings, { day, kinds, ahead, published, most }: DueQuestion) {
  return [
    ...[
      kinds.map(({ entity, until }) => ({ ...placeOf(given, entity), until })),
      ahead.map(({ entity, ...rest }) => ({ ...placeOf(given, entity), ...rest })),
      published.map((entity) => placeOf(given, entity)),
    ].map((list) => JSON.stringify(list)),
    ...[day, most],
  ];
}

const placeOf = ({ home, partnership }: Surroundings, entity: Entity) => ({
  partnership: entity.shared ? home : partnership,
  entity: entity.name,
});

const countsIn = (rows: readonly Everybodys[], part: "late" | "soon"): Counts =>
  new Map(rows.filter((row) => row.part === part).map((row) => [row.entity, row[part] ?? 0]));
