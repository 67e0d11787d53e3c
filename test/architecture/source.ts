import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

/** A file of the product and what the rules need to know of it. */
export interface SourceFile {
  /** Path below the project, with forward slashes: src/dataset/journey/trace.ts */
  readonly path: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, "..", "..");

/** Every file below `folder` (relative to the project) whose name ends in one of `endings`. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Floors that are one module. */
const oneModule = new Set(["backup"]);
/** Folders that put everything together, as the files directly below src do. */
const entry = new Set(["serving", "demonstration"]);

/**
 * The module that a path belongs to: "kit/calendar", "dataset/journey", "assurance/today"; "entry" for the
 * files directly below src and those of serving and demonstration, and null outside src.
 */
export function moduleOf(path: string): string | null {
  const [top, floor, room] = path.split("/");
  if (top !== "src" || floor === undefined) return null;
  if (room === undefined || entry.has(floor)) return "entry";
  return oneModule.has(floor) || path.split("/").length === 3 ? floor : `${floor}/${room}`;
}

export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What a TypeScript file imports: project paths resolved, packages by name. Reads static and literal dynamic imports. */
export function importsOf(file: SourceFile): Import[] {
  const statements = file.text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...statements].map(([, typeOnly, fixed, dynamic]) => ({
    target: resolved(file.path, fixed ?? dynamic ?? ""),
    typeOnly: typeOnly !== undefined,
  }));
}

function resolved(from: string, target: string): string {
  return target.startsWith(".") ? posix.normalize(posix.join(dirname(from), target)) : target;
}

/** The schemas that a file's SQL names after from, join, into, update, table or view. */
export function schemasOf(file: SourceFile): Set<string> {
  const named = file.text.matchAll(
    /\b(?:from|join|into|update|table|view|table if not exists)\s+([a-z_]+)\.[a-z_]+\b/gi,
  );
  return new Set([...named].map(([, schema]) => (schema ?? "").toLowerCase()));
}
