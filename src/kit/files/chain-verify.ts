import { existsSync, readFileSync } from "node:fs";
import type { ChainPlace } from "./chain.ts";
import { beginning, type ChainHead, hashOf, headNote, type Line } from "./chain-line.ts";
import { sha256OfText } from "./hash.ts";
import { sealOf, secretIn } from "./secret.ts";

type ChainFinding =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  | { readonly ok: false; readonly line: number; readonly why: string };

/**
 * Whether every line of a chained file follows from the one before, was written by the holder of the secret, and the end
 * that was noted is there. A file that never had a line has no secret either: a chain of no lines.
 */
export function chainVerify({ path, secret }: ChainPlace): ChainFinding {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (!existsSync(secret))
    return text === ""
      ? { ok: true, lines: 0, head: beginning }
      : { ok: false, line: 0, why: "The secret that seals the lines is gone." };
  const lines = text.split("\n");
  if (lines.pop() !== "") return { ok: false, line: lines.length + 1, why: "The last line is unfinished." };
  const key = secretIn(secret);
  const noted = headNote(path, key).read();
  const walked = walk(lines, key, noted);
  if ("why" in walked) return { ok: false, ...walked };
  const why = faultOfEnd(walked.number, noted);
  return why
    ? { ok: false, line: walked.number, why }
    : { ok: true, lines: walked.number, head: walked.hash };
}

/** Follows the lines from the first, to the end or to the first that is wrong. */
function walk(lines: readonly string[], key: Uint8Array, noted: ChainHead | null | "forged") {
  let head: ChainHead = { number: 0, hash: beginning };
  const erased = new Set<number>();
  for (const written of lines) {
    const number = head.number + 1;
    const line = parsed(written);
    if (!line) return { line: number, why: "The line is not JSON." };
    const why = fault(line, { number, hash: head.hash }, key);
    if (why) return { line: number, why };
    if (noted !== null && noted !== "forged" && noted.number === number && noted.hash !== line.hash)
      return { line: number, why: "It is not the line that was noted here: lines were cut off before." };
    if (line.told === null) erased.add(number);
    const named = (line.told as { erased?: unknown } | null)?.erased;
    if (typeof named === "number") erased.delete(named);
    head = { number, hash: line.hash };
  }
  const [silent] = erased;
  return silent === undefined
    ? head
    : { line: silent, why: "What it told was erased, and no later line says by whom or why." };
}

function faultOfEnd(lines: number, noted: ChainHead | null | "forged"): string | null {
  if (noted === "forged") return "The note of the log's end was changed by another hand.";
  if (noted === null) return "The log or the note of its end is gone.";
  return noted.number > lines
    ? `The log ends here, but reached line ${noted.number} before: its end was cut off.`
    : null;
}

function fault(line: Line, due: { number: number; hash: string }, key: Uint8Array): string | null {
  if (line.number !== due.number) return `The line says that it is number ${line.number}.`;
  if (line.previous !== due.hash) return "The line does not follow from the one before.";
  if (line.hash !== hashOf(line)) return "The line's hash is not that of the line.";
  if (line.seal !== sealOf(key, line.hash)) return "The line was not written by Waymark.";
  if (line.told !== null && sha256OfText(JSON.stringify(line.told)) !== line.toldHash)
    return "What the line tells has been changed.";
  return null;
}

function parsed(written: string): Line | null {
  try {
    return JSON.parse(written) as Line | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
