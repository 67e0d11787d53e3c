export {
  typstAttachment,
  typstCompact,
  typstDrawing,
  typstHeading,
  typstLink,
  typstLinkWithin,
  typstList,
  typstNote,
  typstTable,
  typstTarget,
} from "./blocks.ts";
export { letterhead } from "./letterhead.ts";
export { pdfOf } from "./pdf.ts";
export { paragraphs, type Typst, typst, typstText } from "./typst.ts";
