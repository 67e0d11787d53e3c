import type { Table, TableCell, TableRow } from "mdast";
import type { Drawing } from "./drawing.ts";
import { escaped } from "./escaped.ts";

type Words = (cell: TableCell) => string;

/** A table that stacks on a phone: each cell says there what its column's head would. */
export function tableAsHtml({ align, children, data }: Table, words: Words): string {
  const [head, ...rows] = children.map((row) => row.children.map(words));
  const heads = head ?? [];
  const kind = (at: number, part: string) =>
    `class="govuk-table__${part}${align?.[at] === "right" ? ` govuk-table__${part}--numeric` : ""}"`;
  const label = (at: number) => (heads[at] ?? "").replace(/<[^>]*>/g, "");
  const cell = (row: readonly string[], at: number) =>
    data?.rowHeads && at === 0
      ? `<th scope="row" ${kind(at, "header")}>${row[at] ?? ""}</th>`
      : `<td ${kind(at, "cell")} data-label="${label(at)}">${row[at] ?? ""}</td>`;
  const caption = data?.caption
    ? `<caption class="govuk-table__caption govuk-table__caption--s">${escaped(data.caption)}</caption>`
    : "";
  const table = `<table class="govuk-table wm-stack">${caption}<thead class="govuk-table__head"><tr class="govuk-table__row">${heads
    .map((each, at) => `<th scope="col" ${kind(at, "header")}>${each}</th>`)
    .join("")}</tr></thead><tbody class="govuk-table__body">${rows
    .map(
      (row, at) =>
        `<tr class="govuk-table__row"${idOf(children[at + 1])}>${heads.map((_, at) => cell(row, at)).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;
  return [table, ...notesOf(data?.notes)].join("\n");
}

const idOf = (row: TableRow | undefined) => (row?.data?.anchor ? ` id="${escaped(row.data.anchor)}"` : "");

/** A drawing in two layouts, of which a page shows the one that fits, with its finding above and its table below. */
export function drawingAsHtml(drawing: Drawing, number: number, words: Words): string {
  const { svg, caption, table, notes } = drawing;
  const layouts = (["wide", "narrow"] as const).map(
    (layout) =>
      `<div class="wm-drawing--${layout}">${named(svg[layout], `drawing-${number}-${layout}`)}</div>`,
  );
  const parts = [
    `<figcaption class="govuk-heading-s wm-drawing__finding">${escaped(caption)}</figcaption>`,
    ...layouts,
    ...(table ? [tableAsHtml(table, words)] : []),
    ...notesOf(notes),
  ];
  return `<figure class="wm-drawing">${parts.join("\n")}</figure>`;
}

const notesOf = (notes: readonly string[] = []): string[] =>
  notes.length === 0 ? [] : [`<p class="govuk-body-s wm-note">${notes.map(escaped).join(" ")}</p>`];

/** The drawing by another name, since the same chart may stand twice on a page and the ids within are made from its name. */
function named(svg: string, name: string): string {
  const [, own] = /aria-labelledby="(\S+)-title /.exec(svg) ?? [];
  if (own === undefined)
    throw new Error("A drawing does not say which words name it: draw it with kit/charts.");
  return svg.replace(
    /((?:\sid|labelledby)="| |url\(#)([\w-]+?)-(title|desc|hatch)\b/g,
    (all, before, id, part) => (id === own ? `${before}${name}-${part}` : all),
  );
}
