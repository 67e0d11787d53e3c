import type { Literal, Table } from "mdast";

/** A chart or a map within a text: one picture, drawn for a desk and for a telephone, and the same figures in a table. */
export interface Drawing extends Omit<Literal, "value"> {
  type: "drawing";
  svg: { readonly wide: string; readonly narrow: string };
  /** What the eye sees, in words, for those who do not see it. */
  description: string;
  /** The finding, printed above. */
  caption: string;
  /** What a reader must know of it, each a sentence printed below: source, status, caveats. */
  notes?: readonly string[];
  table?: Table;
}

declare module "mdast" {
  interface RootContentMap {
    drawing: Drawing;
  }
  interface BlockContentMap {
    drawing: Drawing;
  }
  /** The name that a link within the text leads to. */
  interface TableRowData {
    anchor?: string;
  }
  interface HeadingData {
    anchor?: string;
  }
  interface ListData {
    /** True where it is small print: notes to a table. */
    compact?: boolean;
  }
  interface TableData {
    /** What the table shows, printed above it. */
    caption?: string;
    /** True where the first cell of each row names the row. */
    rowHeads?: boolean;
    /** Sentences printed below. */
    notes?: readonly string[];
    /** True where it is looked things up in and not read: set smaller on paper. */
    compact?: boolean;
  }
}
