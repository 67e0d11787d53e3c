import type { Format } from "../format.ts";
import type { Intake } from "../landing/intake.ts";
import type { Reading } from "../landing/row.ts";
import { readFeatures } from "./read.ts";

const mostBytes = 64 << 20;

/** The intake of a GeoJSON file: held whole, since an area's outlines are small. */
export function geojsonIntake(formats: readonly Format[], reading: Reading): Intake {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let size = 0;
  const decode = (bytes?: Uint8Array): string | null => {
    try {
      parts.push(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
      return null;
    } catch {
      return "It is not UTF-8, which GeoJSON always is. Send it as the map's own software wrote it.";
    }
  };
  return {
    push: (bytes) => {
      size += bytes.length;
      return size > mostBytes ? "It is larger than 64 MB, the most for a file of outlines." : decode(bytes);
    },
    end: () => {
      const refused = decode();
      if (refused !== null) return { refused };
      const format = formats.find((each) => each.recognised.kind === "geojson");
      const table = format?.tables[0];
      if (!format || !table) return { refused: "No GeoJSON is received here." };
      const read = readFeatures(parts.join(""), table, reading);
      return "refused" in read
        ? read
        : { format, rows: read.rows, self: { referenceDate: null, year: null } };
    },
  };
}
