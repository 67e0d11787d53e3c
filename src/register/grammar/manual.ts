import { roles } from "../access/index.ts";
import type { Entity, Field } from "./entity.ts";
import { fieldOf } from "./entity.ts";

const head = `# What the register keeps

Written from the definitions (\`node test/write-manuals.ts\`). Every kind of record has a list, a form, a history, links both
ways, an import and an export, and follows the moves below and no other. Nothing is deleted: a record is retired, with a
reason, and can be put back. A correction asks for a reason and names the version that it was based on.
`;

/** The page of docs/entities.md: every kind of record with its fields, its states and the moves between them. */
export function entityManual(entities: readonly Entity[]): string {
  return [head, ...entities.map(sectionOf)].join("\n");
}

function sectionOf(entity: Entity): string {
  const { title, says, prefix, fields, states, clocks } = entity;
  const waits = clocks.map(
    ({ words, from, count, unit, runsIn }) =>
      `- ${words}: ${count === 0 ? "on" : `${count} ${unit.replaceAll("-", " ")} after`} the day of “${fieldOf(entity, from).label}”, while ${runsIn.map((name) => states[name]?.words.toLowerCase()).join(" or ")}.`,
  );
  return `## ${title}

${says} Referred to as ${prefix}-2026-001.

| Field | Kind | Asked for | Public |
|---|---|---|---|
${fields.map((field) => `| ${field.label} | ${kindOf(field)} | ${whenAsked(entity, field)} | ${field.public ? "yes" : "no"} |`).join("\n")}

\`\`\`mermaid
stateDiagram-v2
${diagram(entity)}
\`\`\`

| Move | From | To | Who may | Asks for |
|---|---|---|---|---|
${entity.moves.map((move) => `| ${[move.words, move.from.map((name) => states[name]?.words).join(", "), states[move.to]?.words, move.by.map((role) => roles[role]).join(", "), asksFor(entity, move)].join(" | ")} |`).join("\n")}

${[...Object.values(states).map((state) => `- **${state.words}** (${state.open ? "open" : "at rest"}): ${state.says}`), ...waits].join("\n")}
`;
}

function kindOf(field: Field): string {
  if (field.kind === "choice") return Object.values(field.choices).join(", ");
  if (field.kind === "link") return `a ${field.to}`;
  if (field.kind === "number") return field.unit ?? "number";
  if (field.kind === "table")
    return `rows of ${field.columns.map(({ label }) => label.toLowerCase()).join(", ")}`;
  return {
    line: "line",
    text: "text",
    prose: "longer text",
    time: "time of day",
    evidence: "evidence",
    person: "person",
    day: "day",
    "yes-no": "yes or no",
    count: "count",
    file: "file",
  }[field.kind];
}

function whenAsked({ moves }: Entity, { name, asked, required, when }: Field): string {
  const by = moves.filter((move) => move.asks?.includes(name)).map((move) => move.words.toLowerCase());
  const need = required === undefined ? "may be empty" : when ? "needed when it applies" : "needed";
  if (asked === undefined) return need;
  const places = [...(asked === "once" ? ["when added"] : []), ...by];
  return places.length > 0 ? `${need}: ${places.join("; ")}` : "never: it is counted";
}

function asksFor(entity: Entity, { asks = [], reason }: Entity["moves"][number]): string {
  return [...asks.map((name) => fieldOf(entity, name).label), ...(reason ? ["the reason"] : [])].join("; ");
}

function diagram({ states, begins, moves }: Entity): string {
  const names = Object.entries(states).map(([name, { words }]) => `  state "${words}" as ${plain(name)}`);
  const steps = moves.flatMap((move) =>
    move.from.map((from) => `  ${plain(from)} --> ${plain(move.to)}: ${move.done}`),
  );
  return [...names, `  [*] --> ${plain(begins)}`, ...steps].join("\n");
}

const plain = (name: string) => name.replaceAll("-", "_");
