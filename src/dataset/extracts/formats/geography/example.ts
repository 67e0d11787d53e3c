import type { WorkedExample } from "../../format.ts";

/** Two squares of a kilometre; the second's decile is missing. */
export const example: WorkedExample = {
  name: "neighbourhoods-2024-25.geojson",
  text: `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"E001","name":"Alder Bridge","ward_code":"W01","ward":"Alder","decile":3},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1000,0],[1000,1000],[0,0]]]}},
{"type":"Feature","properties":{"code":"E002","name":"Fern Hill","ward_code":"W01","ward":"Alder"},"geometry":{"type":"Polygon","coordinates":[[[1000,0],[2000,0],[2000,1000],[1000,0]]]}}
]}`,
  typed: {
    neighbourhood: [
      {
        row: 1,
        code: "E001",
        name: "Alder Bridge",
        ward_code: "W01",
        ward: "Alder",
        decile: 3,
        geometry: '{"type":"Polygon","coordinates":[[[0,0],[1000,0],[1000,1000],[0,0]]]}',
      },
      {
        row: 2,
        code: "E002",
        name: "Fern Hill",
        ward_code: "W01",
        ward: "Alder",
        geometry: '{"type":"Polygon","coordinates":[[[1000,0],[2000,0],[2000,1000],[1000,0]]]}',
      },
    ],
  },
  issues: ["2 neighbourhood decile error required"],
};
