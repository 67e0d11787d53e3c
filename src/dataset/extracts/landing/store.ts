import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { folderAside } from "../../../kit/files/index.ts";
import type { Format } from "../format.ts";
import { type Intake, intakeFor, type Taken } from "./intake.ts";
import { mostBytes, writeLine } from "./parts.ts";
import type { Issue, ReceivedRow } from "./row.ts";

/** Bytes read and characters written at once: small, so that memory stays as it is whatever the file's size. */
const chunk = 1 << 16;

/** A file copied into a folder aside, read to its end and found fit. */
export interface TakenIn {
  readonly folder: string;
  readonly id: string;
  readonly bytes: number;
  readonly taken: Taken;
  readonly issues: readonly Issue[];
  readonly parts: readonly Part[];
}

/** Rows of one table, written aside as text. */
export interface Part {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly longest: number;
}

/**
 * Copies a file into a folder aside while reading it once: its hash, its kind, its records. Where it must be
 * refused the folder is removed.
 */
export async function takeIn(
  received: string,
  source: { path: string; name: string },
  formats: readonly Format[],
): Promise<TakenIn | { refused: string }> {
  const folder = folderAside(received);
  try {
    const read = await readOnce(folder, source, formats);
    if ("refused" in read) rmSync(folder, { recursive: true });
    return read;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function readOnce(folder: string, source: { path: string; name: string }, formats: readonly Format[]) {
  mkdirSync(join(folder, "original"));
  mkdirSync(join(folder, "rows"));
  const parts = new PartWriter(join(folder, "rows"));
  const issues: Issue[] = [];
  const reading = {
    row: (row: ReceivedRow) => parts.write(row),
    issue: (issue: Issue) => void issues.push(issue),
  };
  const hash = createHash("sha256");
  const copy = openSync(join(folder, "original", source.name), "wx");
  let intake: Intake | null = null;
  let bytes = 0;
  let taken: Taken | { refused: string } = { refused: "It is empty." };
  try {
    for await (const bytesNow of chunksOf(source.path)) {
      bytes += bytesNow.length;
      hash.update(bytesNow);
      // Not writeSync, which on a full disk writes a part and says nothing.
      writeFileSync(copy, bytesNow);
      intake ??= intakeFor(bytesNow, formats, reading);
      const refused = intake.push(bytesNow);
      if (refused !== null) return { refused };
    }
    // The last rows may come only now.
    if (intake) taken = intake.end();
  } finally {
    closeSync(copy);
    parts.close();
  }
  if ("refused" in taken) return taken;
  return { folder, id: hash.digest("hex"), bytes, taken, issues, parts: parts.written() };
}

/** A file's bytes, each chunk in the same buffer as the last: what is to be kept of it must be copied. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  const buffer = Buffer.alloc(chunk);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunk);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

interface OpenPart {
  readonly file: number;
  readonly path: string;
  buffer: Buffer;
  filled: number;
  rows: number;
  longest: number;
}

class PartWriter {
  readonly #folder: string;
  readonly #open = new Map<string, OpenPart>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(row: ReceivedRow) {
    const part = this.#open.get(row.table) ?? this.#begin(row.table);
    const most = mostBytes(row);
    if (part.filled + most > part.buffer.length) flush(part);
    if (most > part.buffer.length) part.buffer = Buffer.allocUnsafe(most);
    const end = writeLine(part.buffer, part.filled, row);
    part.rows += 1;
    part.longest = Math.max(part.longest, end - part.filled);
    part.filled = end;
  }

  close() {
    for (const part of this.#open.values()) {
      flush(part);
      closeSync(part.file);
    }
  }

  written(): Part[] {
    return [...this.#open].map(([table, { path, rows, longest }]) => ({ table, file: path, rows, longest }));
  }

  #begin(table: string): OpenPart {
    const path = join(this.#folder, `${table}.part`);
    const buffer = Buffer.allocUnsafe(chunk);
    const part = { file: openSync(path, "wx"), path, buffer, filled: 0, rows: 0, longest: 0 };
    this.#open.set(table, part);
    return part;
  }
}

function flush(part: OpenPart) {
  writeFileSync(part.file, part.buffer.subarray(0, part.filled));
  part.filled = 0;
}
