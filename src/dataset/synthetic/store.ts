import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A text file that is being written from top to bottom. */
export interface Sheet {
  line(text: string): void;
  close(): void;
}

const enough = 1 << 20;

/** Opens a new file, making its folder; lines are kept back and written about a megabyte at a time. */
export function openSheet(path: string, encoding: "utf8" | "latin1" = "utf8", mark = false): Sheet {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  let waiting: string[] = mark ? ["\uFEFF"] : [];
  let size = 0;
  const flush = () => {
    writeFileSync(file, Buffer.from(waiting.join(""), encoding));
    [waiting, size] = [[], 0];
  };
  return {
    line: (text) => {
      waiting.push(text, "\n");
      size += text.length;
      if (size > enough) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** What an earlier synthesis leaves in its folder. */
const ours = (name: string) =>
  name === "manifest.json" || name === "truth" || /^20\d\d-\d\d(-q\d)?$/.test(name);

/**
 * Makes the folder ready: there, and empty of an earlier synthesis.
 * Refuses one that holds anything else, and touches nothing then.
 */
export function clearFolder(folder: string): { refused: string } | null {
  const held = existsSync(folder) ? readdirSync(folder) : [];
  const foreign = held.find((name) => !ours(name));
  if (foreign !== undefined || (held.length > 0 && !isSynthesis(join(folder, "manifest.json")))) {
    return {
      refused: `${folder} holds ${foreign ?? "something"} that no synthesis wrote. Name an empty folder, or one of an earlier synthesis.`,
    };
  }
  for (const name of held) rmSync(join(folder, name), { recursive: true });
  mkdirSync(folder, { recursive: true });
  return null;
}

/** A receiver's own manifest may lie in a folder too; only ours says that everybody in it is invented. */
function isSynthesis(manifest: string): boolean {
  return existsSync(manifest) && /^\{\s*"invented": true,/.test(readFileSync(manifest, "utf8"));
}
