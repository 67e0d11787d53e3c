import type { List, RootContent } from "mdast";
import type { Drawing } from "../prose/index.ts";
import { bookmark, type Kept } from "./kept.ts";
import { type Place, paragraph } from "./paragraph.ts";
import { picture } from "./picture.ts";
import { run, runs } from "./runs.ts";
import { tableOf } from "./table.ts";

/** Blocks as paragraphs and tables in Word's own styles: Heading 1 to 6, lists, Quote, Caption. */
export function blocks(parts: readonly RootContent[], kept: Kept, place: Place = {}): string {
  return parts.map((part) => blockOf(part, kept, place)).join("");
}

function blockOf(part: RootContent, kept: Kept, place: Place): string {
  switch (part.type) {
    case "heading": {
      const anchor = bookmark(kept, kept.anchors.get(part));
      return paragraph(`${anchor}${runs(part.children, kept)}`, { style: `Heading${part.depth}` });
    }
    case "paragraph":
      return paragraph(runs(part.children, kept), place);
    case "list":
      return listOf(part, kept, place);
    case "blockquote":
      return blocks(part.children, kept, { ...place, style: "Quote" });
    case "table":
      return tableOf(part, kept);
    case "drawing":
      return drawingOf(part, kept);
    case "code":
    case "html":
      return paragraph(run(part.value), place);
    case "thematicBreak":
      return paragraph("", { style: "Rule" });
    default:
      return ""; // a definition, which is told where it is used
  }
}

function listOf(list: List, kept: Kept, place: Place): string {
  const level = place.list ? Math.min(8, place.list.level + 1) : 0;
  // Numbering 1 is the dots; every numbered list has one of its own, since it begins anew.
  const number = list.ordered ? kept.lists.push(list.start ?? 1) + 1 : 1;
  return list.children
    .map(({ children }) =>
      children
        .map((part, at) => blockOf(part, kept, { ...place, list: { number, level, first: at === 0 } }))
        .join(""),
    )
    .join("");
}

function drawingOf(drawing: Drawing, kept: Kept): string {
  const { caption, table, notes = [] } = drawing;
  const noted = notes.length > 0 ? paragraph(run(notes.join(" ")), { style: "Note" }) : "";
  return [
    paragraph(run(caption), { style: "Caption" }),
    picture(drawing, kept),
    table ? tableOf({ ...table, data: { ...table.data, notes } }, kept) : noted,
  ].join("");
}
