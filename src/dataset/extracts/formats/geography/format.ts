import type { Format } from "../../format.ts";
import { example } from "./example.ts";

/** The neighbourhoods of the area as a GeoJSON FeatureCollection, in metres of a plane. */
export const geography: Format = {
  id: "geography",
  title: "Neighbourhoods",
  role: "public-health",
  cadence: "when boundaries change",
  due: { days: 30 },
  agreement: "Open data",
  recognised: { kind: "geojson" },
  tables: [
    {
      name: "neighbourhood",
      key: ["code"],
      columns: [
        { name: "code", type: "text", required: true, meaning: "the neighbourhood's code" },
        { name: "name", type: "text", required: true, meaning: "its name" },
        { name: "ward_code", type: "text", required: true, meaning: "code of the ward in which it lies" },
        { name: "ward", type: "text", required: true, meaning: "the ward's name" },
        {
          name: "decile",
          type: "integer",
          required: true,
          meaning: "decile of deprivation, 1 the most deprived",
        },
        { name: "geometry", type: "text", required: true, meaning: "its outline, as GeoJSON" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
