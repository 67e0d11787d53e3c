import { SaxesParser } from "saxes";
import { Records, unit } from "./emf-records.ts";
import { type Ink, ink, shapeOf } from "./emf-shapes.ts";
import { textOf } from "./emf-text.ts";

/**
 * A drawing of kit/charts as an enhanced metafile: paths, lines, rectangles, circles and text, as SVG has them there, at the
 * same places. A pattern becomes slanted lines. Throws at an element that no drawing of ours has.
 */
export function emfOf(svg: string): Uint8Array {
  const records = new Records();
  let size = { width: 0, height: 0 };
  records.add(18, 1); // letters on no ground of their own
  records.add(19, 1); // areas within areas are holes
  const brush: Ink = ink(records);
  const shifts: [number, number][] = [[0, 0]];
  const skipped = new Set(["title", "desc", "defs"]);
  let within = 0;
  let text: { readonly attributes: Record<string, string>; words: string } | null = null;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    if (within > 0 || skipped.has(name)) within += 1;
    else if (name === "svg") size = sizeOf(given);
    else if (name === "text") text = { attributes: given, words: "" };
    else if (name !== "g") shapeOf(name, given, brush, shifts.at(-1) ?? [0, 0]);
    if (name === "g") shifts.push(moved(shifts.at(-1) ?? [0, 0], given.transform));
  });
  parser.on("text", (words) => {
    if (text && within === 0) text.words += words;
  });
  parser.on("closetag", ({ name }) => {
    if (within > 0) within -= 1;
    else if (name === "text" && text) {
      textOf(text.words, text.attributes, brush, shifts.at(-1) ?? [0, 0]);
      text = null;
    }
    if (name === "g") shifts.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  records.add(14, 0, 16, 20);
  return records.file({ width: size.width * unit, height: size.height * unit, handles: 3 });
}

function sizeOf({ viewBox = "" }: Record<string, string>) {
  const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
  return { width, height };
}

function moved([x, y]: [number, number], transform: string | undefined): [number, number] {
  const [, across, down] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform ?? "") ?? [];
  return [x + Number(across ?? 0), y + Number(down ?? 0)];
}
