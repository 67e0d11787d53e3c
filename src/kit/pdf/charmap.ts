/**
 * The code points that a TrueType font has a glyph for, from its table `cmap`, subtables of format 4 and 12.
 * https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
 */
export function charactersOf(font: Buffer): Set<number> {
  const start = tableAt(font, "cmap");
  const found = new Set<number>();
  for (let at = 0; at < font.readUInt16BE(start + 2); at++) {
    const subtable = start + font.readUInt32BE(start + 4 + at * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) takeSegments(font, subtable, found);
    if (format === 12) takeGroups(font, subtable, found);
  }
  return found;
}

function tableAt(font: Buffer, name: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = 12 + at * 16;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The typeface has no table ${name}: it is not a TrueType font.`);
}

/** Format 4: segments of the first 65,536 code points, each with a shift or a list of glyphs. */
function takeSegments(font: Buffer, at: number, found: Set<number>) {
  const twice = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment);
    const first = font.readUInt16BE(at + 16 + twice + segment);
    const shift = font.readUInt16BE(at + 16 + 2 * twice + segment);
    const listed = at + 16 + 3 * twice + segment;
    const offset = font.readUInt16BE(listed);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const inList = offset === 0 ? code : font.readUInt16BE(listed + offset + 2 * (code - first));
      if (inList !== 0 && ((inList + shift) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of code points whose glyphs are numbered on. */
function takeGroups(font: Buffer, at: number, found: Set<number>) {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const entry = at + 16 + group * 12;
    const last = font.readUInt32BE(entry + 4);
    for (let code = font.readUInt32BE(entry); code <= last; code++) found.add(code);
  }
}
