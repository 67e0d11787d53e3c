import type { Heading, List, RootContent, Strong, TableCell } from "mdast";
import { day } from "../../kit/web/index.ts";
import { beyond, figureRows } from "../blocks/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { notesFor } from "./appendix-notes.ts";
import { anchorOf, heading, paragraph, rowOf, tableOfWords, words } from "./nodes.ts";

interface On {
  readonly depth: Heading["depth"];
  /** ISO. */
  readonly day: string;
}

/**
 * "Where every figure comes from": one row for each measure that the text rests on, to which its claims and figures lead, and
 * one list of notes below, to which the rows lead by number, so that nothing is said twice.
 */
export function appendixOf(
  { uses, said }: { readonly uses: readonly Use[]; readonly said: ReadonlySet<Use> },
  figures: PublishedFigures,
  { depth, day: on }: On,
): RootContent[] {
  const used = figures.measures.filter(({ id }) => uses.some((use) => use.id === id));
  if (used.length === 0) return [];
  const usesOf = (id: string) => uses.filter((use) => use.id === id);
  const noted = notesFor(used, usesOf, figures);
  const rows = used.map((measure, at) => {
    const numbers = (noted.numbers.get(measure.id) ?? []).join(", ");
    const values = usesOf(measure.id).filter((use) => said.has(use));
    const row = rowOf(["", published(values, figures) || "In its chart or table", numbers]);
    const named: Strong = { type: "strong", children: [words(measure.title)] };
    const counted = words(` ${countedAs(measure, used.slice(0, at))}`);
    row.children[0] = { type: "tableCell", children: [named, words("."), counted] } satisfies TableCell;
    return { ...row, data: { anchor: anchorOf(measure.id) } };
  });
  return [
    heading(depth, "Where every figure comes from"),
    paragraph(
      `Every number and every claim in this text rests on published figures of the snapshot ${figures.snapshot}, as on ${day(on)}. A figure shown as c is hidden, because it is a small count or would give one away.`,
    ),
    tableOfWords(["Figure, and how it is counted", "As published", "Notes"], rows, {
      caption: "Every figure that the text rests on",
      compact: true,
    }),
    ...(noted.notes.length === 0 ? [] : [paragraph("Notes to the table:"), listOf(noted.notes)]),
  ];
}

const listOf = (notes: readonly string[]): List => ({
  ...{ type: "list", ordered: true, spread: false, data: { compact: true } },
  children: notes.map((note) => ({ type: "listItem", spread: false, children: [paragraph(note)] })),
});

/** A share or rate says what it divides; what an earlier row has said already is not said again. */
function countedAs(
  { numerator, denominator, per }: PublishedMeasure,
  before: readonly PublishedMeasure[],
): string {
  const said = before.some((each) => each.numerator === numerator);
  if (denominator === null) return `${numerator}.`;
  const out = per === 100 ? "as a percentage of" : `for every ${per?.toLocaleString("en-GB")} of`;
  const known = before.find((each) => each.per === null && each.numerator === denominator);
  return `${said ? "The same" : numerator}; ${out}: ${known?.title ?? denominator}.`;
}

/**
 * "2018-19 to 2020-21: 1,996; 1,884; 2,032. England, 2024-25: 519.4": the county's own years, then those of elsewhere; areas by
 * their years alone, since each stands in the map's own table.
 */
function published(uses: readonly Use[], figures: PublishedFigures): string {
  const years = [...new Set(uses.filter(({ area }) => area !== undefined).map(({ year }) => year))];
  const own = uses.filter(({ area, than }) => area === undefined && than === undefined);
  const wards = years.map((year) => `By ward, ${year}: see its map or claim`);
  const elsewhere = Object.keys(beyond).flatMap((than) => {
    const rows = byYear(
      uses.filter((each) => each.than === than),
      figures,
    );
    return rows === "" ? [] : [`${beyond[than as keyof typeof beyond]}, ${rows}`];
  });
  return [byYear(own, figures), ...wards, ...elsewhere].filter((each) => each !== "").join(". ");
}

/** Three or more years on end are told as a span, their figures in its order. */
function byYear(uses: readonly Use[], figures: PublishedFigures): string {
  const rows = figureRows(uses, "", figures)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))
    .map(({ year, display, status }) => ({
      year,
      said: status === "provisional" ? `${display} (provisional)` : display || "missing",
    }));
  const spans: (typeof rows)[] = [];
  for (const row of rows) {
    const last = spans.at(-1)?.at(-1);
    if (last && Number(last.year.slice(0, 4)) + 1 === Number(row.year.slice(0, 4))) spans.at(-1)?.push(row);
    else spans.push([row]);
  }
  return spans.map(spanSaid).join("; ");
}

const spanSaid = (span: readonly { readonly year: string; readonly said: string }[]) =>
  span.length < 3
    ? span.map(({ year, said }) => `${year}: ${said}`).join("; ")
    : `${span[0]?.year} to ${span.at(-1)?.year}: ${span.map(({ said }) => said).join("; ")}`;
