import type { Neighbourhood } from "../life.ts";

/** The neighbourhoods as a GeoJSON FeatureCollection in metres, one feature to a line. */
export function* mapLines(neighbourhoods: readonly Neighbourhood[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  for (const [index, { code, name, wardCode, ward, decile, polygon }] of neighbourhoods.entries()) {
    const feature = {
      type: "Feature",
      properties: { code, name, ward_code: wardCode, ward, decile },
      geometry: { type: "Polygon", coordinates: [polygon] },
    };
    yield JSON.stringify(feature) + (index === neighbourhoods.length - 1 ? "" : ",");
  }
  yield "]}";
}
