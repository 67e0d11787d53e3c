import { colourOf, unit } from "./emf-records.ts";
import type { Attributes, Ink, Shift } from "./emf-shapes.ts";
import { widthsIn } from "./letter-widths.ts";

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
  const [x, y] = [(Number(attributes.x ?? 0) + dx) * unit, (Number(attributes.y ?? 0) + dy) * unit];
  const draw = (colour: string, across: number, down: number) => {
    records.add(24, colourOf(colour));
    records.add(84, ...written(words, { x: x + across, y: y + down, size, heavy }));
  };
  if (attributes["paint-order"])
    for (const [across, down] of rim) draw(attributes.stroke ?? "", across, down);
  draw(attributes.fill ?? "#000000", 0, 0);
  records.add(37, 0x8000000d);
  records.add(40, 1);
}

/** A rim is the letters themselves in its colour, a little to every side. */
const rim = [-18, 0, 18].flatMap((across) => [-18, 0, 18].map((down) => [across, down] as const));

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly heavy: boolean;
}

/** The fields of a record of text: its place, its letters and how far each moves on. */
function written(words: string, { x, y, size, heavy }: Place): (number | Uint8Array)[] {
  const letters = Buffer.from(words, "utf16le");
  const room = Math.ceil(letters.length / 4) * 4;
  const one = Buffer.alloc(4);
  one.writeFloatLE(1);
  const padded = Buffer.concat([letters, Buffer.alloc(room - letters.length)]);
  const start = 76;
  const before = [x, y, words.length, start, 0, 0, 0, -1, -1, start + room];
  return [0, 0, -1, -1, 1, one, one, ...before, padded, ...widthsIn(words, size, heavy)];
}
