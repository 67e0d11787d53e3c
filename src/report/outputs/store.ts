import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textBeside } from "../../kit/files/index.ts";

let style: string | undefined;

/** The style of a report that stands alone, with the typeface inside it in three weights (about 65 KB). */
export function ownStyle(): string {
  style ??= [
    ...[400, 600, 700].map(face),
    textBeside(import.meta.url, "report.css"),
    textBeside(import.meta.url, "views/styles.css"),
  ].join("\n");
  return style;
}

function face(weight: number): string {
  const file = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
  const data = readFileSync(fileURLToPath(import.meta.resolve(file))).toString("base64");
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}
