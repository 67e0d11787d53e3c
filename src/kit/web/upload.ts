import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { Context } from "hono";
import { readerOf } from "./frame.ts";
import { formPlace, stale, tokenHolds } from "./guard.ts";

export interface UploadedFile {
  /** The form's field that sent it. */
  readonly field: string;
  /** As its sender called it, without what a path or a terminal would take amiss. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** True where it was larger than allowed; then it is not whole. */
  readonly tooLarge: boolean;
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

interface Limits {
  /** An empty folder of its own; each file goes into a numbered folder below it under its own name. */
  readonly into: string;
  readonly bytesOfFile: number;
  readonly bytesInAll: number;
  readonly files: number;
  /** How long a field beside the files may be; 10,000 bytes where nothing else is said. */
  readonly bytesOfField?: number;
  /** How many fields there may be beside the files; 50 where nothing else is said. */
  readonly fields?: number;
}

/**
 * Reads a form that sends files, each written to disk as it comes. Only for paths among the application's `uploads`. The
 * token must come before the first file: without it nothing is written.
 */
export async function readUpload(c: Context, limits: Limits): Promise<Upload | { refused: string }> {
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (!(length <= limits.bytesInAll))
    return { refused: `Together that is larger than ${sizeInWords(limits.bytesInAll)}: send less at once.` };
  const form = formFor(c, limits);
  if (form === null || c.req.raw.body === null) return { refused: stale };
  const taking = takeFrom(c, form, limits.into);
  const whole = await pipeline(Readable.fromWeb(c.req.raw.body as never), form).then(yes, no);
  const files = await taking.written(whole);
  if (!whole) return { refused: "The sending broke off before the form was whole: send it again." };
  const failed = files.find((each) => each instanceof Error);
  if (failed) throw failed;
  const fields = Object.fromEntries(taking.fields);
  if (!tokenHolds(c, fields._csrf)) return { refused: stale };
  const sits = readerOf(c)?.partnership;
  if (sits && formPlace(c) && formPlace(c) !== sits) return { refused: openedElsewhere };
  if (taking.cut()) return { refused: "One of the texts is longer than this form takes: send it in parts." };
  if (taking.tooMany()) return { refused: `Send at most ${limits.files} files at once.` };
  return { fields, files: files.flatMap((each) => (each instanceof Error ? [] : [each])) };
}

const openedElsewhere =
  "This form was opened in another partnership than the one in which you sit now, so nothing was kept. Sit there again and send it once more.";

const [yes, no] = [() => true, () => false];

/** Takes the form's parts as they come, each file on its way to the disk at once. */
function takeFrom(c: Context, form: Busboy, into: string) {
  const fields = new Map<string, string>();
  const streams: Readable[] = [];
  const writing: Promise<UploadedFile | Error>[] = [];
  let [most, cut] = [false, false];
  form.on("field", (name, value, _, valueCut) => {
    cut ||= valueCut;
    fields.set(name, value);
  });
  form.on("filesLimit", () => {
    most = true;
  });
  form.on("file", (field, stream, name) => {
    // A field of files in which none was chosen sends one without a name.
    if (!name || !tokenHolds(c, fields.get("_csrf"))) return void stream.resume();
    streams.push(stream);
    writing.push(written(stream, { field, sent: name, folder: join(into, String(streams.length)) }));
  });
  return {
    fields,
    tooMany: () => most,
    /** Whether a field was longer than allowed, and so is not whole. */
    cut: () => cut,
    /** What was written; where the sending broke off, without waiting for what will not come. */
    written: (whole: boolean) => {
      if (!whole) for (const stream of streams) stream.destroy();
      return Promise.all(writing);
    },
  };
}

/** Null where what was sent says of itself that it is no such form. */
function formFor(c: Context, { bytesOfFile, files, bytesOfField = 10_000, fields = 50 }: Limits) {
  const type = c.req.header("content-type") ?? "";
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { fileSize: bytesOfFile, files, fields, fieldSize: bytesOfField, fieldNameSize: 100 },
    });
  } catch {
    return null; // a content type without a boundary, or of another kind
  }
}

interface Sending {
  readonly field: string;
  /** What its sender called it. */
  readonly sent: string;
  readonly folder: string;
}

async function written(stream: Readable & { truncated?: boolean }, { field, sent, folder }: Sending) {
  const name = plainName(sent);
  const path = join(folder, name);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    mkdirSync(folder, { mode: 0o700 });
    const counted = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    await pipeline(stream, counted, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return { field, name, path, bytes, sha256: hash.digest("hex"), tooLarge: stream.truncated === true };
  } catch (error) {
    stream.resume(); // so that the rest of the form can pass
    return error as Error;
  }
}

/** A name that is nothing but a name: no folder, no control or steering character, no leading dot, not too long. */
function plainName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  return [...plain].slice(-60).join("") || "unnamed";
}

/** Example: 4294967296 as 4 GB, 5242880 as 5 MB. */
const sizeInWords = (bytes: number) =>
  bytes < 2 ** 30 ? `${Math.round(bytes / 2 ** 20)} MB` : `${Math.round(bytes / 2 ** 30)} GB`;
