import type { Table } from "../format.ts";
import type { Reading } from "../landing/row.ts";

/**
 * Reads a FeatureCollection: each feature is a row of its properties and its geometry (GeoJSON text).
 * @returns how many features, or a sentence when the file must be refused
 */
export function readFeatures(
  text: string,
  table: Table,
  reading: Reading,
): { rows: number } | { refused: string } {
  const parsed = parse(text);
  if ("refused" in parsed) return parsed;
  const features = featuresOf(parsed.value);
  if (features === null)
    return { refused: "It is not a GeoJSON FeatureCollection with at least one feature." };
  for (const [at, feature] of features.entries()) {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : null;
    const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : null;
    if (!properties || !geometry) return { refused: `Feature ${at + 1} has no properties or no geometry.` };
    if (!isOutline(geometry))
      return {
        refused: `Feature ${at + 1} has no outline: its geometry must be a Polygon or a MultiPolygon, its rings of four places or more.`,
      };
    const given: Record<string, unknown> = { ...properties, geometry: JSON.stringify(geometry) };
    const values = table.columns.map((column) => asText(given[column.name]));
    reading.row({ table: table.name, row: at + 1, line: 1, values });
  }
  return { rows: features.length };
}

/** Whether a map can be drawn of it: one shape that is none would leave the page of all without a map. */
function isOutline({ type, coordinates }: Record<string, unknown>): boolean {
  if (type === "MultiPolygon") return isListOf(coordinates, (polygon) => isListOf(polygon, isRing));
  return type === "Polygon" && isListOf(coordinates, isRing);
}

const isRing = (value: unknown) => isListOf(value, isPlace, 4);

const isPlace = (value: unknown) => isListOf(value, Number.isFinite, 2);

function isListOf(value: unknown, fits: (one: unknown) => boolean, least = 1): boolean {
  return Array.isArray(value) && value.length >= least && value.every((one) => fits(one));
}

function parse(text: string): { value: unknown } | { refused: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { refused: "It is not well-formed JSON; it may have been cut short. Send the whole file again." };
  }
}

function featuresOf(value: unknown): unknown[] | null {
  const features = isRecord(value) && value.type === "FeatureCollection" ? value.features : null;
  return Array.isArray(features) && features.length > 0 ? features : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
