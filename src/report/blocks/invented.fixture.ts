import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";

const years = ["2021-22", "2022-23", "2023-24", "2024-25"];
const plain = {
  measures: "flow",
  polarity: "neither",
  breaks: [],
  target: null,
  caveats: [],
  parts: [],
} as const;

const measure = (id: string, title: string, more: Partial<PublishedMeasure>): PublishedMeasure => ({
  ...{ ...plain, id, title, unit: "referrals", per: null, decimals: 0, numerator: title, denominator: null },
  ...{ rate: null, counts: id, ...more },
});

const figure = (
  id: string,
  year: string,
  value: number | null,
  more: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  ...{ id, year, numerator: value, denominator: null, value, lower: null, upper: null },
  ...{
    display: value === null ? "c" : value.toLocaleString("en-GB"),
    status: "final",
    hidden: value === null,
  },
  ...{ caveats: [], ...more },
});

const rate = (year: string, value: number) =>
  figure("referrals-rate", year, value, {
    ...{
      lower: value - 10,
      upper: value + 10,
      display: value.toFixed(1),
      numerator: value * 5,
      denominator: 50000,
    },
  });

const square = (east: number) => [
  [
    [east, 0],
    [east + 9, 0],
    [east + 9, 9],
    [east, 9],
  ],
];

/** Two wards, a count with its rate and one part of which a year is hidden. */
export const invented: PublishedFigures = {
  ...{ snapshot: "0123456789abcdef0123", years },
  measures: [
    measure("referrals", "Referrals", {
      rate: "referrals-rate",
      parts: ["re-referrals"],
      caveats: ["Read with care."],
    }),
    measure("referrals-rate", "Referrals per 10,000 children", {
      ...{
        per: 10000,
        decimals: 1,
        counts: "referrals",
        denominator: "Children",
        caveats: ["Read with care."],
      },
    }),
    measure("re-referrals", "Re-referrals", {}),
    measure("never", "What is always hidden", {}),
  ],
  figures: [
    ...[1300, 1250, 1200, 1190].map((value, at) => figure("referrals", years[at] ?? "", value)),
    ...[260, 250, 240, 238].map((value, at) => rate(years[at] ?? "", value)),
    ...[40, null, 33, 30].map((value, at) => figure("re-referrals", years[at] ?? "", value)),
    ...years.map((year) => figure("never", year, null)),
  ],
  areas: [
    { id: "referrals-rate", year: "2024-25", code: "w1", name: "Alder", count: 900, population: 20000 },
    { id: "referrals-rate", year: "2024-25", code: "w2", name: "Birch", count: "c", population: 30000 },
    {
      id: "referrals-rate",
      year: "2024-25",
      code: "not known",
      name: "not known",
      count: "c",
      population: null,
    },
  ],
  comparators: [
    {
      id: "referrals-rate",
      year: "2024-25",
      than: "england",
      value: 519.4,
      display: "519.4",
      source: "An invented release",
    },
  ],
  places: [
    { code: "w1", name: "Alder", outline: square(0) },
    { code: "w2", name: "Birch", outline: square(9) },
  ],
};
