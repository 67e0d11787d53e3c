import { dashed } from "./dashes.ts";
import { colourOf, type Records, unit } from "./emf-records.ts";

export type Attributes = Readonly<Record<string, string>>;
export type Shift = readonly [number, number];

/** What draws: a pen, a brush and letters are chosen before each shape and put back after it. */
export interface Ink {
  readonly records: Records;
  /** Runs `draw` with the shape's pen and brush; gives which of both it has. */
  with(attributes: Attributes, draw: (has: { readonly fill: boolean; readonly line: boolean }) => void): void;
}

const stock = { noPen: 0x80000008, noBrush: 0x80000005 };

export function ink(records: Records): Ink {
  return {
    records,
    with(attributes, draw) {
      const { fill = "#000000", stroke } = attributes;
      const width = Number(attributes["stroke-width"] ?? 1);
      const has = { fill: fill !== "none", line: stroke !== undefined && stroke !== "none" && width > 0 };
      if (has.line) {
        records.add(95, 1, 0, 0, 0, 0, 0x10000, width * unit, 0, colourOf(stroke ?? ""), 0, 0);
      }
      if (has.fill) records.add(39, 2, 0, colourOf(fill.startsWith("url(") ? "#ffffff" : fill), 0);
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

/** Draws one element of a drawing; one that a pattern fills is drawn in white, then in slanted lines. */
export function shapeOf(name: string, attributes: Attributes, pen: Ink, shift: Shift) {
  plainShape(name, attributes, pen, shift);
  if (attributes.fill?.startsWith("url(")) slanted(pathOf(name, attributes), pen, shift);
}

/** Lines from the lower left to the upper right, six pixels apart, within the shape alone. */
function slanted(d: string, pen: Ink, shift: Shift) {
  const corners = stepsOf(d).flatMap(([, ...all]) => all);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { records } = pen;
  records.add(33); // the clipping holds up to where it is put back
  records.add(59);
  trace(d, pen, shift);
  records.add(60);
  records.add(67, 5);
  const line = { fill: "none", stroke: "#54625d", "stroke-width": "1.2" };
  pen.with(line, () => {
    for (let sum = Math.ceil((left + top) / 6) * 6; sum < right + bottom; sum += 6)
      trace(`M${sum - bottom} ${bottom}L${sum - top} ${top}`, pen, shift);
  });
  records.add(34, -1);
}

function pathOf(name: string, { d = "", x = "0", y = "0", width = "0", height = "0" }: Attributes): string {
  if (name === "path") return d;
  const [right, bottom] = [Number(x) + Number(width), Number(y) + Number(height)];
  return `M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}Z`;
}

function trace(d: string, { records }: Ink, [dx, dy]: Shift) {
  for (const [command, ...corners] of stepsOf(d))
    step(
      records,
      command,
      corners.map(([x, y]) => [(x + dx) * unit, (y + dy) * unit] as const),
    );
}

function plainShape(name: string, attributes: Attributes, pen: Ink, [dx, dy]: Shift) {
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
      trace(dashed(attributes.d ?? "", attributes["stroke-dasharray"]), pen, [dx, dy]);
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
