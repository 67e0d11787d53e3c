import { byar, wilson } from "../../kit/statistics/index.ts";
import type {
  Comparator,
  PublishedArea,
  PublishedFigure,
  PublishedFigures,
  PublishedMeasure,
} from "../published/index.ts";
import { exact, over, times, written } from "./exact.ts";

/** The published figures of an invented county, small enough to be read in the manual: the worked examples rest on them. */
export const years = ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25"] as const;
const children = [58_930, 58_800, 58_660, 58_400, 59_090, 59_491, 60_153] as const;

type Number = number | null | "c";
interface Series {
  readonly measure: Partial<PublishedMeasure> & Pick<PublishedMeasure, "id" | "title" | "unit">;
  /** By year; null: missing, "c": hidden. */
  readonly counts: readonly Number[];
  readonly of?: readonly number[];
}

const rated = (series: Series): readonly Series[] => {
  const { id, title } = series.measure;
  const rate = {
    ...series.measure,
    id: `${id}-rate`,
    title: `${title} per 10,000 children`,
    per: 10_000,
    decimals: 1,
    counts: id,
    parts: [],
  };
  return [
    { ...series, measure: { ...series.measure, rate: `${id}-rate` } },
    { measure: rate, counts: series.counts, of: children },
  ];
};
const referrals = [1996, 1882, 2029, 1887, 1736, 1522, 1504];
const started = [390, 316, 393, 294, 329, 252, 305];

const series: readonly Series[] = [
  ...rated({
    measure: { id: "referrals", title: "Referrals to children's social care", unit: "referrals" },
    counts: referrals,
  }),
  {
    measure: {
      ...{
        id: "re-referrals-share",
        title: "Referrals that are re-referrals within twelve months",
        unit: "referrals",
      },
      ...{ per: 100, decimals: 1, counts: "re-referrals", polarity: "down good" },
    },
    counts: [323, 314, 306, 260, 267, 193, 194],
    of: referrals,
  },
  ...rated({
    measure: {
      id: "child-in-need-episodes-at-31-march",
      title: "Episodes of need open at 31 March",
      unit: "episodes",
      measures: "stock",
    },
    counts: [1590, 1574, 1939, 1928, 1934, 2155, 2209],
  }),
  ...rated({
    measure: {
      ...{
        id: "looked-after-at-31-march",
        title: "Children looked after at 31 March",
        unit: "children",
        measures: "stock",
      },
      parts: ["unaccompanied-at-31-march"],
    },
    counts: [null, null, 504, 609, 654, 714, 717],
  }),
  {
    measure: {
      id: "unaccompanied-at-31-march",
      title: "Unaccompanied children looked after at 31 March",
      unit: "children",
      measures: "stock",
    },
    counts: [16, 13, 7, 30, 45, 45, 26],
  },
  ...rated({
    measure: {
      id: "looked-after-started",
      title: "Children who started to be looked after",
      unit: "children",
    },
    counts: [201, 212, 198, 240, 205, 209, 207],
  }),
  {
    measure: {
      ...{ id: "three-or-more-placements", unit: "children", measures: "stock", polarity: "down good" },
      title: "Children looked after with three or more placements in the year",
    },
    counts: [88, 80, 71, 65, 58, 50, 43],
  },
  {
    measure: { id: "plans-started", title: "Child protection plans started", unit: "plans" },
    counts: started,
  },
  {
    measure: {
      ...{
        id: "plans-started-repeat-ever-share",
        title: "Plans started for children who had one before",
        unit: "plans",
      },
      ...{ per: 100, decimals: 1, counts: "plans-started-repeat-ever", polarity: "down good" },
    },
    counts: [76, 58, 84, 55, 73, 34, 65],
    of: started,
  },
  ...rated({
    measure: {
      id: "plans-at-31-march",
      title: "Children on a child protection plan at 31 March",
      unit: "children",
      measures: "stock",
    },
    counts: [328, 270, 279, 203, 238, 188, 173],
  }),
  {
    measure: {
      ...{
        id: "plans-two-years-or-more-at-31-march",
        unit: "children",
        measures: "stock",
        polarity: "down good",
      },
      title: "Children on a plan for two years or more at 31 March",
    },
    counts: [12, "c", 20, 8, 16, 14, 7],
  },
  {
    measure: {
      ...{
        id: "conferences-within-15-working-days-share",
        title: "Initial conferences held within 15 working days",
      },
      ...{
        unit: "conferences",
        per: 100,
        decimals: 1,
        counts: "conferences-within-15-working-days",
        polarity: "up good",
      },
      target: { atLeast: 90, source: "The partnership's own" },
    },
    counts: [366, 299, 385, 273, 286, 191, 189],
    of: [393, 338, 415, 313, 355, 271, 337],
  },
  {
    measure: {
      ...{
        id: "conferences-21-plus-working-days",
        title: "Initial conferences held after 21 or more working days",
      },
      ...{ unit: "conferences", polarity: "down good" },
    },
    counts: [11, 15, 17, 19, 26, 30, 85],
  },
];

const other = (
  id: string,
  year: string,
  than: Comparator["than"],
  value: number,
  display = value.toFixed(1),
): Comparator => ({
  ...{ id, year, than, value, display, source: "Invented" },
});
const comparators: readonly Comparator[] = [
  other("referrals-rate", "2024-25", "england", 519.4),
  other("child-in-need-episodes-at-31-march-rate", "2024-25", "england", 330.3),
  other("child-in-need-episodes-at-31-march-rate", "2020-21", "england", 329.6),
  other("plans-started-repeat-ever-share", "2024-25", "england", 24.5, "24.5%"),
  other("plans-started-repeat-ever-share", "2024-25", "neighbours", 20.4, "20.4%"),
];

const wards = ["Alder", "Bramble", "Cobnut", "Dogwood", "Elder"] as const;
const inWards = (year: string, counts: readonly (number | "c")[]): readonly PublishedArea[] =>
  wards.map((name, at) => ({
    id: "referrals",
    year,
    code: `W0${at + 1}`,
    name,
    count: counts[at] ?? "c",
    population: 12_000,
  }));

export const example: PublishedFigures = {
  ...{ snapshot: "an invented county's", years, comparators },
  areas: [...inWards("2023-24", [400, 420, 300, 250, 152]), ...inWards("2024-25", [410, 380, "c", 120, "c"])],
  measures: series.map(({ measure }) => measureOf(measure)),
  figures: series.flatMap(figuresOf),
};

function measureOf(given: Series["measure"]): PublishedMeasure {
  return {
    ...{
      per: null,
      decimals: 0,
      measures: "flow",
      polarity: "neither",
      numerator: given.title,
      denominator: null,
    },
    ...{ rate: null, counts: given.id, parts: [], breaks: [], target: null, caveats: [] },
    ...given,
  };
}

function figuresOf({ measure, counts, of }: Series): readonly PublishedFigure[] {
  const { id, per, decimals } = measureOf(measure);
  return years.map((year, at) => {
    const count = counts[at] ?? null;
    if (typeof count !== "number") {
      const none = { numerator: null, denominator: null, value: null, lower: null, upper: null, caveats: [] };
      const hidden = count === "c";
      return {
        ...{ id, year, ...none, hidden },
        display: hidden ? "c" : "",
        status: hidden ? "final" : "missing",
      };
    }
    return {
      ...figureOf({ count, all: of?.[at] ?? null, per, decimals }),
      id,
      year,
      status: "final",
      hidden: false,
      caveats: [],
    };
  });
}

interface Counted {
  readonly count: number;
  readonly all: number | null;
  readonly per: number | null;
  readonly decimals: number;
}

function figureOf({ count, all, per, decimals }: Counted) {
  if (per === null || all === null)
    return {
      ...{ numerator: count, denominator: null, value: count, lower: null, upper: null },
      display: written(exact(count), 0),
    };
  const scale = per === 100 ? per : per / all;
  const { lower, upper } = per === 100 ? wilson(count, all, 0.95) : byar(count, 0.95);
  const text = written(over(times(exact(count), exact(per)), exact(all)), decimals);
  return {
    ...{
      numerator: count,
      denominator: all,
      value: (per * count) / all,
      lower: scale * lower,
      upper: scale * upper,
    },
    display: per === 100 ? `${text}%` : text,
  };
}
