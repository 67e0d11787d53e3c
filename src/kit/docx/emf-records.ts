/** Writes records of an enhanced metafile ([MS-EMF]) one after another; lengths are whole device units. */
export class Records {
  readonly #parts: Buffer[] = [];
  #count = 0;

  /** One record: its type, then 32-bit numbers and bytes, padded to four. */
  add(type: number, ...fields: readonly (number | Uint8Array)[]) {
    const body = Buffer.concat(fields.map((field) => (typeof field === "number" ? word(field) : field)));
    const pad = Buffer.alloc((4 - (body.length % 4)) % 4);
    this.#parts.push(Buffer.concat([word(type), word(8 + body.length + pad.length), body, pad]));
    this.#count += 1;
  }

  /** The whole file with its header in front. */
  file({
    width,
    height,
    handles,
  }: {
    readonly width: number;
    readonly height: number;
    readonly handles: number;
  }): Buffer {
    const body = Buffer.concat(this.#parts);
    const hundredths = (length: number) => Math.round((length * 2540) / dotsPerInch);
    const header = Buffer.concat(
      [
        ...[1, 108, 0, 0, width, height, 0, 0, hundredths(width), hundredths(height)],
        ...[0x464d4520, 0x10000, 108 + body.length, this.#count + 1, handles, 0, 0, 0],
        ...[device.width, device.height, device.millimetres.width, device.millimetres.height],
        ...[0, 0, 0, device.millimetres.width * 1000, device.millimetres.height * 1000],
      ].map(word),
    );
    return Buffer.concat([header, body]);
  }
}

/** Ten units to a pixel of the drawing, which is drawn at 96 to the inch. */
export const unit = 10;
const dotsPerInch = 96 * unit;
const device = { width: 19200, height: 12000, millimetres: { width: 508, height: 318 } };

function word(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(Math.round(value) >>> 0);
  return four;
}

/** "#1f5c4a" as the format has it: blue, green, red. */
export function colourOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}
