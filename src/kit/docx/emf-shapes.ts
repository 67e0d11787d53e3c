import { colourOf, type Records, unit } from "./emf-records.ts";
import { widthsIn } from "./letter-widths.ts";

type Attributes = Readonly<Record<string, string>>;
type Shift = readonly [number, number];

/** What draws: a pen, a brush and letters are chosen before each shape and put back after it. */
export interface Ink {
  readonly records: Records;
  /** Runs `draw` with the shape's pen and brush; gives which of both it has. */
  with(attributes: Attributes, draw: (has: { readonly fill: boolean; readonly line: boolean }) => void): void;
}

const stock = { noPen: 0x80000008, noBrush: 0x80000005 };
const dashes: Readonly<Record<string, number>> = { "7 5": 1, "2 4": 2 };

export function ink(records: Records): Ink {
  return {
    records,
    with(attributes, draw) {
      const { fill = "#000000", stroke } = attributes;
      const width = Number(attributes["stroke-width"] ?? 1);
      const has = { fill: fill !== "none", line: stroke !== undefined && stroke !== "none" && width > 0 };
      if (has.line) {
        const dash = attributes["stroke-dasharray"];
        const style = 0x10000 | (dash ? (dashes[dash] ?? 1) : 0);
        records.add(95, 1, 0, 0, 0, 0, style, width * unit, 0, colourOf(stroke ?? ""), 0, 0);
      }
      if (has.fill) {
        const hatched = fill.startsWith("url(");
        records.add(39, 2, hatched ? 2 : 0, colourOf(hatched ? "#54625d" : fill), hatched ? 3 : 0);
      }
      records.add(37, has.line ? 1 : stock.noPen);
      records.add(37, has.fill ? 2 : stock.noBrush);
      draw(has);
      records.add(37, stock.noPen);
      records.add(37, stock.noBrush);
      if (has.line) records.add(40, 1);
      if (has.fill) records.add(40, 2);
    },
  };
}

/** Draws one element of a drawing. */
export function shapeOf(name: string, attributes: Attributes, pen: Ink, [dx, dy]: Shift) {
  const number = (key: string) => Number(attributes[key] ?? 0);
  const at = (x: number, y: number): [number, number] => [(x + dx) * unit, (y + dy) * unit];
  const { records } = pen;
  if (name === "rect" || name === "circle") {
    const r = number("r");
    const from = name === "rect" ? at(number("x"), number("y")) : at(number("cx") - r, number("cy") - r);
    const to =
      name === "rect"
        ? at(number("x") + number("width"), number("y") + number("height"))
        : at(number("cx") + r, number("cy") + r);
    pen.with(attributes, () => records.add(name === "rect" ? 43 : 42, ...from, ...to));
  } else if (name === "line") {
    pen.with({ ...attributes, fill: "none" }, () => {
      records.add(27, ...at(number("x1"), number("y1")));
      records.add(54, ...at(number("x2"), number("y2")));
    });
  } else if (name === "path") {
    pen.with(attributes, ({ fill, line }) => {
      records.add(59);
      for (const [command, ...corners] of stepsOf(attributes.d ?? ""))
        step(
          records,
          command,
          corners.map(([x, y]) => at(x, y)),
        );
      records.add(60);
      records.add(fill && line ? 63 : fill ? 62 : 64, 0, 0, -1, -1);
    });
  } else throw new Error(`A drawing holds <${name}>, which a metafile is not made of: draw it otherwise.`);
}

type Step = [command: string, ...corners: [number, number][]];

/** M, L, C and Z with whole coordinates, as kit/charts writes them. */
function stepsOf(d: string): Step[] {
  return Array.from(d.matchAll(/([MLCZ])([^MLCZ]*)/g), ([, command = "", rest = ""]): Step => {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const corners = Array.from({ length: numbers.length / 2 }, (_, at): [number, number] => [
      numbers[at * 2] ?? 0,
      numbers[at * 2 + 1] ?? 0,
    ]);
    return [command, ...corners];
  });
}

function step(records: Records, command: string, corners: readonly (readonly [number, number])[]) {
  if (command === "Z") records.add(61);
  else if (command === "C") records.add(5, 0, 0, -1, -1, corners.length, ...corners.flat());
  else for (const corner of corners) records.add(command === "M" ? 27 : 54, ...corner);
}

/** Text in Arial, which every machine with an office has or stands something in for, a little smaller, as it is wider. */
export function textOf(words: string, attributes: Attributes, { records }: Ink, [dx, dy]: Shift) {
  const size = Number(attributes["font-size"] ?? 14) * 0.92 * unit;
  const heavy = Number(attributes["font-weight"] ?? 400) >= 600;
  const face = Buffer.alloc(320);
  face.writeInt32LE(-Math.round(size), 0);
  face.writeInt32LE(heavy ? 700 : 400, 16);
  face.write("Arial", 28, "utf16le");
  records.add(82, 1, face);
  records.add(37, 1);
  const aligned = { start: 0, end: 2, middle: 6 }[attributes["text-anchor"] ?? "start"] ?? 0;
  records.add(22, 24 | aligned);
  records.add(24, colourOf(attributes.fill ?? "#000000"));
  const [x, y] = [(Number(attributes.x ?? 0) + dx) * unit, (Number(attributes.y ?? 0) + dy) * unit];
  const letters = Buffer.from(words, "utf16le");
  const room = Math.ceil(letters.length / 4) * 4;
  const one = Buffer.alloc(4);
  one.writeFloatLE(1);
  const padded = Buffer.concat([letters, Buffer.alloc(room - letters.length)]);
  const widths = widthsIn(words, size, heavy);
  const start = 76;
  records.add(
    84,
    0,
    0,
    -1,
    -1,
    1,
    one,
    one,
    x,
    y,
    words.length,
    start,
    0,
    0,
    0,
    -1,
    -1,
    start + room,
    padded,
    ...widths,
  );
  records.add(37, 0x8000000d);
  records.add(40, 1);
}
