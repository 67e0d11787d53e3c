import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { sha256OfText } from "./hash.ts";

/** The text files below `folder` whose path (with "/") is `wanted`, with the SHA-256 of each, in order of path. */
export function hashesBelow(
  folder: string,
  wanted: (path: string) => boolean,
): readonly (readonly [path: string, sha256: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .filter(wanted)
    .sort()
    .map((path) => [path, sha256OfText(readFileSync(join(folder, path), "utf8"))] as const);
}
