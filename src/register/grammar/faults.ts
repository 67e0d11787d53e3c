import type { Entity, Move } from "./entity.ts";
import { fieldsToAdd, fieldsToMove, formOf } from "./form.ts";
import { beyondStates } from "./list/query.ts";

/** What is wrong with the definitions of a catalogue, as sentences; empty where they are whole. */
export function faultsOf(entities: readonly Entity[]): readonly string[] {
  const twice = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);
  return [
    ...twice(entities.map(({ prefix }) => prefix)).map((each) => `Two entities have the prefix ${each}.`),
    ...twice(entities.flatMap(({ name, many }) => [name, many])).map(
      (each) => `Two entities are called ${each}.`,
    ),
    ...entities.flatMap((entity) => [
      ...twice(entity.fields.map(({ name }) => name)).map(
        (each) => `A ${entity.name} has two fields "${each}".`,
      ),
      ...fieldFaults(entity, entities),
      ...entity.moves.flatMap((move) => moveFaults(entity, move)),
      ...stateFaults(entity),
    ]),
  ];
}

/** Its links, those in the columns of tables too. */
const linksOf = ({ fields }: Entity) =>
  fields.flatMap((field) => {
    if (field.kind === "link") return [{ name: field.name, to: field.to }];
    if (field.kind !== "table") return [];
    return field.columns
      .filter(({ kind }) => kind === "link")
      .map((column) => ({ name: `${field.name}.${column.name}`, to: column.to ?? "" }));
  });

function fieldFaults(entity: Entity, entities: readonly Entity[]): string[] {
  const { name, fields, example, named, owner, listed, clocks } = entity;
  const known = (field: string) => fields.some((each) => each.name === field);
  const spoken = [named, ...(owner ? [owner] : []), ...listed, ...clocks.map(({ from }) => from)];
  const read = formOf(fieldsToAdd(entity)).safeParse(example);
  return [
    ...spoken.filter((each) => !known(each)).map((each) => `A ${name} has no field "${each}".`),
    ...linksOf(entity)
      .filter(({ to }) => !entities.some((each) => each.name === to))
      .map((link) => `A ${name} links by "${link.name}" to what is not in the catalogue.`),
    ...fields
      .filter((field) => entity.publicWhen && field.name === named && !field.public)
      .map(() => `A public ${name} is named by a field that is not public.`),
    ...fields
      .filter(
        (field) =>
          field.name === "why" || field.name === "version" || field.name === "once" || field.name === "state",
      )
      .map(
        (field) => `The field "${field.name}" of a ${name} has a name that the forms keep for themselves.`,
      ),
    ...(read.success
      ? []
      : read.error.issues.map((issue) => `The example of a ${name} is wrong: ${issue.message}.`)),
  ];
}

function moveFaults(entity: Entity, move: Move): string[] {
  const states = [...move.from, move.to].filter((each) => !(each in entity.states));
  const asked = [...(move.asks ?? []), ...(move.clears ?? [])];
  const unknown = asked.filter((each) => !entity.fields.some((field) => field.name === each));
  if (unknown.length > 0 || states.length > 0)
    return [
      `"${move.name}" of a ${entity.name} names ${[...unknown, ...states].join(", ")}, which is not there.`,
    ];
  const read = formOf(fieldsToMove(entity, move)).safeParse({ ...entity.example, why: "Because." });
  if (read.success) return [];
  return read.error.issues.map(
    (issue) => `The example of a ${entity.name} does not do for "${move.name}": ${issue.message}.`,
  );
}

/** Every state is reached by some way from the beginning, and none is a trap that a slip leads into for good. */
function stateFaults({ name, states, begins, moves }: Entity): string[] {
  const reached = new Set([begins]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of moves) if (from.some((each) => reached.has(each))) reached.add(to);
  }
  return Object.keys(states).flatMap((state) => [
    ...((beyondStates as readonly string[]).includes(state)
      ? [`Lists keep the word "${state}" for themselves.`]
      : []),
    ...(reached.has(state) ? [] : [`No way leads to "${state}" of a ${name}.`]),
    ...(moves.some(({ from }) => from.includes(state))
      ? []
      : [`No way leads out of "${state}" of a ${name}.`]),
  ]);
}
