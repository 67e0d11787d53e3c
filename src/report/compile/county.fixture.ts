import { rate, wilson } from "../../kit/statistics/index.ts";
import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import type { PublicRecord } from "../record/index.ts";

const years = ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25"];
const counted = {
  "population-0-17": [58931, 58804, 58667, 58395, 59090, 59491, 60153],
  referrals: [1996, 1882, 2029, 1887, 1736, 1522, 1504],
  "looked-after-started": [153, 104, 198, 240, 205, 209, 207],
  conferences: [393, 338, 415, 313, 355, 271, 337],
  "conferences-within-15-working-days": [366, 299, 385, 273, 286, 191, 189],
} as const satisfies Record<string, readonly number[]>;
type Counted = keyof typeof counted;

const plain = { breaks: [], target: null, caveats: [], parts: [], rate: null, measures: "flow" } as const;

const whole = { status: "final", hidden: false, caveats: [] } as const;

const counts: readonly PublishedMeasure[] = (
  [
    ["population-0-17", "Children aged 0 to 17", "children", "neither"],
    ["referrals", "Referrals to children's social care", "referrals", "neither"],
    ["looked-after-started", "Children who started to be looked after", "children", "neither"],
    ["conferences", "Initial child protection conferences", "conferences", "neither"],
    [
      "conferences-within-15-working-days",
      "Initial conferences held within 15 working days",
      "conferences",
      "up good",
    ],
  ] as const
).map(([id, title, unit, polarity]) => ({
  ...{ ...plain, id, title, unit, polarity, per: null, decimals: 0, numerator: title, denominator: null },
  ...{ counts: id, rate: id === "referrals" || id === "looked-after-started" ? `${id}-rate` : null },
}));

const derived: readonly (PublishedMeasure & { readonly of: Counted; readonly by: Counted })[] = [
  derivedFrom("referrals", "population-0-17", { id: "referrals-rate", per: 10000 }),
  derivedFrom("looked-after-started", "population-0-17", { id: "looked-after-started-rate", per: 10000 }),
  derivedFrom("conferences-within-15-working-days", "conferences", {
    ...{ id: "conferences-within-15-working-days-share", per: 100 },
  }),
];

function derivedFrom(of: Counted, by: Counted, { id, per }: { readonly id: string; readonly per: number }) {
  const count = counts.find((each) => each.id === of);
  if (!count) throw new Error(`${of} is not counted.`);
  const title = per === 100 ? count.title : `${count.title} per 10,000 children`;
  return { ...count, id, per, title, of, by, counts: of, rate: null, decimals: 1, denominator: by };
}

/** Published figures of a county, 2018-19 to 2024-25: small enough to read, and those of Oakmarch where it has them. */
export const county: PublishedFigures = {
  ...{ snapshot: "0123456789abcdef", years, areas: [], comparators: [] },
  measures: [...counts, ...derived.map(({ of: _, by: __, ...measure }) => measure)],
  figures: years.flatMap((year, at) => [
    ...counts.map(({ id }) => countFigure(id, year, counted[id as Counted][at] ?? 0)),
    ...derived.map(({ id, of, by, per }) =>
      ratioFigure({ id, year, per }, counted[of][at] ?? 0, counted[by][at] ?? 1),
    ),
  ]),
};

function countFigure(id: string, year: string, count: number): PublishedFigure {
  const display = count.toLocaleString("en-GB");
  return {
    ...whole,
    id,
    year,
    numerator: count,
    denominator: null,
    value: count,
    lower: null,
    upper: null,
    display,
  };
}

/** A rate or a share of published counts, with its interval, as the dataset works it out. */
function ratioFigure(
  { id, year, per }: { readonly id: string; readonly year: string; readonly per: number | null },
  numerator: number,
  denominator: number,
): PublishedFigure {
  const { value, lower, upper } = intervalOf(numerator, denominator, per ?? 1);
  const display = per === 100 ? `${value.toFixed(1)}%` : value.toFixed(1);
  return { ...whole, id, year, numerator, denominator, value, lower, upper, display };
}

function intervalOf(count: number, total: number, per: number) {
  if (per !== 100) return rate({ events: count, population: total, per, confidence: 0.95 });
  const { value, lower, upper } = wilson(count, total, 0.95);
  return { value: value * 100, lower: lower * 100, upper: upper * 100 };
}

const item = (number: number, id: string, title: string) => ({
  ...({
    id,
    number,
    title,
    words: `Says ${title.toLowerCase()}`,
    mark: "V",
    standing: "not looked at",
  } as const),
});

/** What an invented partnership's register lets everybody see. */
export const record: PublicRecord = {
  ...{ partnership: "Oakmarch Safeguarding Children Partnership", day: "2026-04-22" },
  decisions: [
    {
      ...{
        reference: "D-2024-003",
        title: "Separate the boards",
        text: "Children's matters get a board of their own.",
      },
      ...{ reason: "The guidance asks for it.", body: "Lead safeguarding partners", on: "2024-07-01" },
      ...{ state: "In force", reversedBy: null },
    },
    {
      ...{
        reference: "D-2025-009",
        title: "A later one",
        text: "Of another year.",
        reason: "",
        body: "Executive",
      },
      ...{ on: "2025-09-01", state: "Reversed", reversedBy: "D-2025-012" },
    },
  ],
  actions: [
    {
      ...{ reference: "A-2024-011", title: "Tell the schools", due: "2024-12-01", slips: 2, state: "closed" },
      ...{
        agency: "Oakmarch Council",
        completedOn: "2025-01-15",
        decision: "D-2024-003",
        presentation: null,
      },
      ...{ impact: "Heads know whom to ask.", noImpact: null },
    },
  ],
  risks: [],
  ...{ documents: [], groups: [], reports: [], presentations: [], dispatches: [] },
  commentaries: [
    {
      ...{
        reference: "C-2026-001",
        report: "V-2026-004",
        by: "Ottilie Brackenridge",
        role: "independent scrutineer",
      },
      ...{
        on: "2026-01-20",
        section: null,
        heading: "",
        text: "# What I saw\n\nThe boards **listened** more than in 3 years.",
      },
    },
  ],
  requirements: {
    "2024-25": {
      ...{ edition: "2023", title: "Working Together 2023" },
      items: [
        { ...item(1, "2023-yearly-report-done", "What was done"), standing: "partly" },
        item(2, "2023-yearly-report-impact", "What difference it made"),
        item(3, "2023-yearly-report-decisions", "Decisions and actions"),
      ],
    },
  },
};
