import type { Outcome } from "./command.ts";

/** What an error of the operating system means to the person at the command line, and what to do about it. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room on it",
  EDQUOT: "The disk quota is used up. Make room",
  EFBIG: "A file would grow larger than may be written here. Raise the limit",
  EROFS: "The disk may only be read. Give a place that may be written",
  EACCES: "This user may not open or write it. Change its permissions, or run the command as its owner",
  EPERM: "This user may not do that. Run the command as the owner of the workspace",
  ENOENT: "It is gone, or was never there. Check the path",
  ENOTDIR: "A file stands where a folder is needed. Check the path",
  EISDIR: "A folder stands where a file is needed. Check the path",
  ELOOP: "Its links lead round in a circle. Give the file itself",
  ENAMETOOLONG: "Its name is too long. Give it a shorter one",
  EMFILE: "Too many files are open. Raise the limit",
  EIO: "The disk could not be read or written. Have it checked",
};

/** The outcome of a command that threw: a sentence, never a stack of calls, which WAYMARK_TRACE=1 shows. */
export function failure(error: unknown): Outcome {
  const refused = sentenceOf(error);
  const trace = process.env.WAYMARK_TRACE ? `\n${error instanceof Error ? error.stack : error}` : "";
  return { exit: 2, json: { refused }, text: `${refused}${trace}` };
}

function sentenceOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const meaning = meanings[codeIn(code, message)];
  if (meaning) return `${path ? `${path}: ` : ""}${meaning}, then try again.`;
  const said = String(message ?? error).split("\n")[0] ?? "";
  return `It could not be done: ${said}${/[.!?]$/.test(said) ? "" : "."} Run it again with WAYMARK_TRACE=1 to see where it failed.`;
}

/** DuckDB gives the system's words and not its code. */
function codeIn(code: string | undefined, message: string | undefined): string {
  if (code !== undefined) return code;
  return /no space left on device|disk full/i.test(message ?? "") ? "ENOSPC" : "";
}
