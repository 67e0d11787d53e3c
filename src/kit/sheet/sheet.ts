import { Worker } from "node:worker_threads";
import { sheetLimits } from "./limits.ts";

export type SheetRead =
  | { readonly rows: readonly (readonly string[])[] }
  /** A sentence that says what to do. */
  | { readonly refused: string };

/**
 * The rows of a workbook's first sheet, or of the one named, as text. All rows have the same number of cells. One workbook is
 * read at a time, apart from this thread.
 */
export function readSheet(
  bytes: Uint8Array,
  { sheet, seconds = 20 }: { readonly sheet?: string; readonly seconds?: number } = {},
): Promise<SheetRead> {
  if (bytes.length > sheetLimits.bytes)
    return Promise.resolve({ refused: "The workbook is larger than 5 MB: bring it in parts." });
  const read = turn.then(() => inThread(bytes, sheet, seconds));
  turn = read;
  return read;
}

let turn: Promise<unknown> = Promise.resolve();

function inThread(bytes: Uint8Array, sheet: string | undefined, seconds: number): Promise<SheetRead> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { bytes, sheet },
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  return new Promise((done) => {
    const end = (read: SheetRead) => {
      clearTimeout(late);
      done(read);
      void worker.terminate();
    };
    const late = setTimeout(() => end({ refused: tooMuch }), seconds * 1000);
    worker.once("message", end);
    worker.once("error", (error: Error & { code?: string }) =>
      end({ refused: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch : unreadable }),
    );
  });
}

const tooMuch =
  "The workbook holds more than can be read here: copy the rows that matter into a new workbook, and bring that.";
const unreadable =
  "The workbook could not be read: open it in Excel, save it again as .xlsx, and bring that.";
