import { parentPort } from "node:worker_threads";
import { compiled, type PdfDocument } from "./compile.ts";

/** One document at a time comes in with its number, and goes out as a PDF or as what Typst says of it. */
parentPort?.on("message", ({ number, document }: { number: number; document: PdfDocument }) => {
  try {
    const pdf = compiled(document);
    parentPort?.postMessage({ number, pdf }, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ number, why: error instanceof Error ? error.message : String(error) });
  }
});
