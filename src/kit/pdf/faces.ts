import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { charactersOf } from "./charmap.ts";

/** The family as Typst knows it. */
export const family = "Source Sans 3";

const folder = join(dirname(fileURLToPath(import.meta.resolve("source-sans/package.json"))), "TTF");
const cuts = ["Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt"] as const;
const fileOf = (cut: (typeof cuts)[number]) => readFileSync(join(folder, `SourceSans3-${cut}.ttf`));

/** The typeface's files, in the cuts that documents use. */
export const faceFiles = (): Buffer[] => cuts.map(fileOf);

let held: readonly ReadonlySet<number>[] | undefined;

/** Whether every cut of the typeface can show the character. */
export function faceHas(character: string): boolean {
  held ??= cuts.map((cut) => charactersOf(fileOf(cut)));
  const code = character.codePointAt(0) ?? 0;
  return held.every((characters) => characters.has(code));
}
