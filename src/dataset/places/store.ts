import type { Database, SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { outlineOf, type Ring } from "./outline.ts";

/** Makes schema `places` from the extracts staged in an open database. */
export async function settlePlaces(db: Database): Promise<void> {
  await db.run(textBeside(import.meta.url, "places.sql"));
}

type Geography = "neighbourhood" | "ward";

/** An area as it is drawn: planar metres, no projection needed. */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** Deprivation, 1 the most deprived tenth; null for a ward, which mixes several. */
  readonly decile: number | null;
  readonly outline: readonly Ring[];
}

/** Every area of a geography with its outline, in order of code; none where no geography was received. */
export async function areas(reader: SnapshotReader, geography: Geography): Promise<readonly Area[]> {
  const rows = await reader.rows<Neighbourhood>(textBeside(import.meta.url, "outlines.sql"));
  if (geography === "neighbourhood") {
    return rows.map(({ code, name, decile, geometry }) => ({
      ...{ code, name, decile },
      outline: ringsOf(geometry),
    }));
  }
  const wards = Map.groupBy(rows, (row) => row.ward_code);
  return [...wards]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]) => ({
      ...{ code, name: parts[0]?.ward ?? code, decile: null },
      outline: outlineOf(parts.flatMap((part) => ringsOf(part.geometry))),
    }));
}

interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly ward_code: string;
  readonly ward: string;
  readonly decile: number | null;
  readonly geometry: string | null;
}

/** The rings of a GeoJSON Polygon or MultiPolygon; none where the file gave no shape. */
function ringsOf(geometry: string | null): readonly Ring[] {
  if (geometry === null) return [];
  const shape = JSON.parse(geometry) as { type: string; coordinates: unknown };
  if (shape.type === "Polygon") return shape.coordinates as Ring[];
  if (shape.type === "MultiPolygon") return (shape.coordinates as Ring[][]).flat();
  throw new Error(`A neighbourhood's shape is a ${shape.type}: give a Polygon or a MultiPolygon.`);
}
