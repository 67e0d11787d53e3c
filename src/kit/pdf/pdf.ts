import { Worker } from "node:worker_threads";
import type { PdfDocument } from "./compile.ts";

/**
 * The document as a tagged PDF (PDF/UA-1), in the one typeface, which it embeds; no font of the machine is used.
 * Throws, with Typst's own words, where the source does not compile or is not accessible: a picture without a
 * description, a heading level left out. It is made in a thread of its own, so that a long pack holds up nobody.
 */
export function pdfOf(document: PdfDocument): Promise<Uint8Array> {
  const desk = open ?? begin();
  const number = ++desk.last;
  return new Promise((made, failed) => {
    desk.asked.set(number, { made, failed });
    desk.worker.ref();
    clearTimeout(desk.rest);
    desk.worker.postMessage({ number, document });
  });
}

/** The thread is begun at the first document, since its library is large, and ended after a minute without one. */
interface Desk {
  readonly worker: Worker;
  readonly asked: Map<number, { made(pdf: Uint8Array): void; failed(error: Error): void }>;
  last: number;
  rest?: NodeJS.Timeout;
}

interface Answer {
  readonly number: number;
  readonly pdf?: Uint8Array;
  readonly why?: string;
}

let open: Desk | undefined;

function begin(): Desk {
  const desk: Desk = {
    worker: new Worker(new URL("./worker.ts", import.meta.url)),
    asked: new Map(),
    last: 0,
  };
  open = desk;
  desk.worker.on("message", (answer: Answer) => take(desk, answer));
  desk.worker.on("error", (error) => giveUp(desk, error));
  desk.worker.on("exit", () =>
    giveUp(desk, new Error("The thread that makes PDFs ended before it was done.")),
  );
  return desk;
}

function take(desk: Desk, { number, pdf, why }: Answer) {
  const asked = desk.asked.get(number);
  desk.asked.delete(number);
  if (pdf) asked?.made(pdf);
  else asked?.failed(new Error(why ?? "Typst gave no PDF and no reason."));
  if (desk.asked.size > 0) return;
  desk.worker.unref();
  desk.rest = setTimeout(() => {
    if (open === desk) open = undefined;
    void desk.worker.terminate();
  }, 60_000).unref();
}

function giveUp(desk: Desk, error: Error) {
  if (open === desk) open = undefined;
  clearTimeout(desk.rest);
  for (const { failed } of desk.asked.values()) failed(error);
  desk.asked.clear();
}
