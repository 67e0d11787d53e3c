export {
  type TableColumn,
  typstAttachment,
  typstFigure,
  typstHeading,
  typstLink,
  typstList,
  typstTable,
} from "./blocks.ts";
export { type Letterhead, letterhead } from "./letterhead.ts";
export { pdfOf } from "./pdf.ts";
export { paragraphs, type Typst, typst, typstString, typstText } from "./typst.ts";
