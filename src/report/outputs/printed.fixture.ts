import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";

const years = ["2021-22", "2022-23", "2023-24", "2024-25"];
const none = { caveats: [], status: "final", hidden: false } as const;
const measure = (id: string, title: string, per: number): PublishedMeasure => ({
  ...{ id, title, per, counts: id, rate: null, unit: "visits", decimals: 1, measures: "flow" },
  ...{ polarity: "neither", numerator: "Visits in the year", denominator: "Children", breaks: [], parts: [] },
  ...{ target: null, caveats: ["Read with care."] },
});
const square = (east: number) => [
  [
    [east, 0],
    [east + 9, 0],
    [east + 9, 9],
    [east, 9],
  ],
];

/** Visits to families in two wards, one of them hidden, over four years beside England. */
export const visits: PublishedFigures = {
  ...{ snapshot: "0123456789abcdef0123", years },
  measures: [
    measure("visits-rate", "Visits per 10,000 children", 10_000),
    measure("seen-share", "Children seen", 100),
  ],
  figures: years.flatMap((year, at) => [
    {
      ...{ ...none, id: "visits-rate", year, numerator: 1300 - at * 40, denominator: 50_000 },
      ...{ value: 260 - at * 8, lower: 245 - at * 8, upper: 275 - at * 8, display: `${260 - at * 8}.0` },
    },
    {
      ...{ ...none, id: "seen-share", year, numerator: 80 + at, denominator: 100 },
      ...{ value: 80 + at, lower: 71 + at, upper: 87 + at, display: `${80 + at}.0%` },
    },
  ]),
  areas: [
    { id: "visits-rate", year: "2024-25", code: "w1", name: "Alder", count: 900, population: 20_000 },
    { id: "visits-rate", year: "2024-25", code: "w2", name: "Birch", count: "c", population: 30_000 },
  ],
  comparators: [
    { id: "visits-rate", year: "2024-25", than: "england", value: 310, display: "310.0", source: "Invented" },
  ],
  places: [
    { code: "w1", name: "Alder", outline: square(0) },
    { code: "w2", name: "Birch", outline: square(9) },
  ],
};
