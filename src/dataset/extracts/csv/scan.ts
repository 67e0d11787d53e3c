import { byteOf, type Heading } from "./heading.ts";

/** What a scan of a CSV's records (after its heading) found. */
export interface Scanned {
  readonly rows: number;
  /**
   * Pairs [row, shift], by row: from that data row on, line = row + shift. One pair where no value spans
   * lines and no line is blank.
   */
  readonly shifts: readonly (readonly [row: number, shift: number])[];
  readonly longestRecord: number;
}

export interface Scan {
  /** Takes the next bytes; returns a sentence when the file must be refused. */
  push(bytes: Uint8Array): string | null;
  end(): Scanned | { refused: string };
}

/** Where in a value the walk stands. */
const place = { start: 0, plain: 1, quoted: 2, closed: 3 } as const;
const [tab, newline, carriageReturn, space, quote] = [0x09, 0x0a, 0x0d, 0x20, 0x22] as const;
const mostBytesInRecord = 1 << 20;

/**
 * Walks over the bytes of a CSV's records and refuses what the reader that follows could misread in silence:
 * a quotation mark never closed, text after a closing one, a record with another number of values than the
 * heading has, a NUL, a record over 1 MB. Works on UTF-8 and on every one-byte encoding that holds ASCII.
 */
export function scanRecords(heading: Heading): Scan {
  return new Walk(heading);
}

class Walk implements Scan {
  readonly #delimiter: number;
  readonly #width: number;
  readonly #shifts: [number, number][] = [];
  #place: number = place.start;
  #afterReturn = false;
  #rows = 0;
  #line: number;
  #recordLine: number;
  #quoteLine = 0;
  #values = 1;
  #size = 0;
  #longest = 0;

  constructor(heading: Heading) {
    this.#delimiter = byteOf(heading.delimiter);
    this.#width = heading.names.length;
    this.#line = heading.nextLine;
    this.#recordLine = heading.nextLine;
  }

  push(bytes: Uint8Array): string | null {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      const plain = byte > quote && byte !== this.#delimiter && this.#place === place.plain;
      const refused = plain ? null : this.#take(byte);
      if (refused) return refused;
      this.#size += 1;
      if (this.#size > mostBytesInRecord) return this.#tooLong();
    }
    return null;
  }

  end(): Scanned | { refused: string } {
    if (this.#place === place.quoted) return { refused: neverClosed(this.#quoteLine) };
    const refused = this.#endRecord();
    return refused ? { refused } : { rows: this.#rows, shifts: this.#shifts, longestRecord: this.#longest };
  }

  #take(byte: number): string | null {
    if (byte === newline || byte === carriageReturn) return this.#takeLineEnd(byte);
    this.#afterReturn = false;
    if (byte === 0) return `Line ${this.#line} holds a NUL byte: this is not text. Export it again as CSV.`;
    if (this.#place === place.quoted) {
      if (byte === quote) this.#place = place.closed;
    } else if (byte === this.#delimiter) {
      this.#values += 1;
      this.#place = place.start;
    } else if (byte === quote) this.#takeQuote();
    else if (byte === space || byte === tab) return null;
    else if (this.#place === place.closed) return textAfterQuote(this.#line, this.#quoteLine);
    else this.#place = place.plain;
    return null;
  }

  #takeQuote() {
    if (this.#place === place.start) this.#quoteLine = this.#line;
    if (this.#place !== place.plain) this.#place = place.quoted;
  }

  /** Counts \r\n as one line end, \n and \r alone as one each. */
  #takeLineEnd(byte: number): string | null {
    const second = byte === newline && this.#afterReturn;
    this.#afterReturn = byte === carriageReturn;
    if (!second) this.#line += 1;
    if (this.#place === place.quoted) return null;
    const refused = second ? null : this.#endRecord();
    // What follows counts from 0: push adds 1 for this line end's own byte.
    this.#size = -1;
    this.#recordLine = this.#line;
    return refused;
  }

  #endRecord(): string | null {
    if (this.#size > 0) {
      this.#rows += 1;
      if (this.#values !== this.#width) return wrongWidth(this.#recordLine, this.#values, this.#width);
      const shift = this.#recordLine - this.#rows;
      if (this.#shifts.at(-1)?.[1] !== shift) this.#shifts.push([this.#rows, shift]);
      this.#longest = Math.max(this.#longest, this.#size);
    }
    this.#values = 1;
    this.#place = place.start;
    return null;
  }

  #tooLong() {
    return this.#place === place.quoted
      ? neverClosed(this.#quoteLine)
      : `The record that begins on line ${this.#recordLine} is longer than 1 MB. Check that this is the extract itself.`;
  }
}

const neverClosed = (line: number) =>
  `The quotation mark opened on line ${line} is never closed, so the records after it cannot be told apart. Close it and send the file again.`;

const textAfterQuote = (line: number, quoteLine: number) =>
  `On line ${line} text follows a closing quotation mark (the value opened on line ${quoteLine}). A quotation mark inside a value is written twice.`;

const wrongWidth = (line: number, values: number, width: number) =>
  `The record on line ${line} has ${values} ${values === 1 ? "value" : "values"} where the heading has ${width}. A value with the delimiter in it needs quotation marks.`;
