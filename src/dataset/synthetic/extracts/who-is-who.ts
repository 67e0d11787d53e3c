import { csvLine } from "./csv.ts";
import type { Sheet } from "./files.ts";
import type { Attested } from "./world.ts";

const heading = ["child", "identity", "agency", "source", "own_id", "file", "row"];

/**
 * Writes truth/people.csv: which person (child) each person-level record is about. A record that an agency keeps under
 * its own id stands once; a pupil's row stands for itself, by file and row. Records of the same child with identity
 * `before` and `after` (an adoption) must never be joined.
 */
export function whoIsWho(sheet: Sheet): (about: Attested, file: string, row: number) => void {
  const said = new Set<string>();
  sheet.line(csvLine(heading));
  return ({ person, identity, source, ownId }, file, row) => {
    const anew = source === "pupil";
    const key = `${source} ${identity} ${ownId}`;
    if (!anew && said.has(key)) return;
    if (!anew) said.add(key);
    const [, agency = "", name = ""] = file.split("/");
    sheet.line(csvLine([person, identity, agency, source, ownId, anew ? name : "", anew ? row : ""]));
  };
}
