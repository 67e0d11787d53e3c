import type { Table, TableRow } from "mdast";
import { columnShares } from "../prose/index.ts";
import { bookmark, type Kept } from "./kept.ts";
import { paragraph, textWidth } from "./paragraph.ts";
import { run, runs } from "./runs.ts";
import { xml } from "./xml.ts";

/** A table with its caption above, whose row of heads is repeated on each page and told as heads. */
export function tableOf(table: Table, kept: Kept): string {
  const { children, data } = table;
  const widths = widthsOf(table);
  const caption = data?.caption ?? "";
  const look = `<w:tblLook w:val="${data?.rowHeads ? "00A0" : "0020"}" w:firstRow="1" w:lastRow="0" w:firstColumn="${data?.rowHeads ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const told = caption ? `<w:tblCaption w:val="${xml(caption)}"/>` : "";
  const frame = `<w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>${look}${told}</w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  const rows = children.map((row, at) => rowOf(row, { table, widths, head: at === 0, kept }));
  return [
    caption ? paragraph(run(caption), { style: "Caption" }) : "",
    `<w:tbl>${frame}${grid}${rows.join("")}</w:tbl>`,
    below(data?.notes),
  ].join("");
}

/** Small print, or a little room: two tables without anything between them would become one. */
const below = (notes: readonly string[] = []): string =>
  notes.length > 0 ? paragraph(run(notes.join(" ")), { style: "Note" }) : paragraph("", { style: "Gap" });

interface Around {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly head: boolean;
  readonly kept: Kept;
}

function rowOf({ children, data }: TableRow, { table, widths, head, kept }: Around): string {
  const cells = widths.map((width, at) => {
    const right = table.align?.[at] === "right" ? '<w:jc w:val="right"/>' : "";
    const anchor = at === 0 ? bookmark(kept, data?.anchor) : "";
    const words = runs(children[at]?.children ?? [], kept, head ? { bold: true } : {});
    const look = `<w:pPr><w:pStyle w:val="Cell"/>${head ? "<w:keepNext/>" : ""}${right}</w:pPr>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${look}${anchor}${words}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
}

/** Columns in the widths that their words ask for. */
function widthsOf(table: Table): number[] {
  const asked = columnShares(table);
  const total = asked.reduce((sum, each) => sum + each, 0) || 1;
  const widths = asked.map((each) => Math.floor((each / total) * textWidth));
  const rest = textWidth - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === 0 ? each + rest : each));
}
