import { parseArgs } from "node:util";
import { compile } from "../src/report/compile/index.ts";
import { formats, outputs } from "../src/report/outputs/index.ts";
import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../src/report/published/index.ts";
import { readSource } from "../src/report/source/index.ts";

// A report of 80 pages with 40 charts, read, judged and made in every format: the seconds of each step, and the whole as a
// ratio to what the product allows itself.
//   node bench/report.ts [--charts N]

const { values } = parseArgs({ options: { charts: { type: "string", default: "40" } } });
const charts = Number(values.charts);
const most = 10;
const years = Array.from({ length: 7 }, (_, at) => `${2018 + at}-${19 + at}`);
const figures = inventedFigures();
const seconds = new Map<string, number>();

const source = await timed("read", () => readSource(markdown()));
const compiled = await timed("judge", () => compile(source, { figures, record: null, day: "2026-04-22" }));
const wrong = [
  ...compiled.check.problems.map(({ line, why }) => `line ${line}: ${why}`),
  ...compiled.check.unbound.map(({ line, why }) => `line ${line}: ${why}`),
  ...compiled.check.claims.flatMap(({ verdict, why }) => (verdict === "true" ? [] : [why])),
];
if (wrong.length > 0) throw new Error(`The bench's own report is not in order: ${wrong[0]}`);
const imprint = { from: "Oakmarch Safeguarding Children Partnership", day: "2026-04-22" };
let pages = 0;
for (const format of formats) {
  const files = await timed(format, () => outputs(compiled, { ...imprint, formats: [format] }));
  const [bytes = new Uint8Array()] = files.values();
  if (format === "pdf") pages = Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString("latin1"))?.[1] ?? 0);
  say(`${format.padEnd(6)} ${time(format)}   ${(bytes.length / 1024).toFixed(0)} kB`);
}
const all = [...seconds.values()].reduce((sum, each) => sum + each, 0);
const { claims, figures: shown } = compiled.check;
say(`read   ${time("read")}, judge ${time("judge")}: ${claims.length} claims, ${shown} figures and charts`);
say(
  `all    ${all.toFixed(2)} s for ${pages} pages and ${charts} charts: ${(all / most).toFixed(2)} of the ${most} s allowed`,
);
process.exit(0);

async function timed<T>(name: string, act: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await act();
  seconds.set(name, (performance.now() - began) / 1000);
  return done;
}

function time(name: string): string {
  return `${(seconds.get(name) ?? 0).toFixed(2)} s`;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/** A section for each measure: prose of two pages, claims, figures, a chart and a table. */
function markdown(): string {
  const kinds = ["trend", "bars", "compare"];
  const sections = figures.measures.slice(0, charts).map(({ id, title }, at) => {
    const claim = `:claim[${title} fell]{indicator="${id}" from="2018-19" to="2024-25" says="fell"}`;
    const kind = `::chart{indicator="${id}" from="2018-19" to="2024-25" kind="${kinds[at % kinds.length]}"}`;
    const table = `::table{indicators="${id}" years="2022-23 2023-24 2024-25"}`;
    const figure = `:figure{indicator="${id}" year="2024-25"}`;
    return `# ${title}\n\nSince 2018-19: ${claim}. In 2024-25 it was ${figure}.\n\n${kind}\n\n${prose(4)}\n\n## What we asked\n\n${prose(4)}\n\n${table}\n`;
  });
  return `---\ntitle: Yearly report\nkind: yearly-report\nyear: 2024-25\n---\n\n${sections.join("\n")}`;
}

function prose(paragraphs: number): string {
  const words =
    "The partners met families where they live and asked what had helped. Workers wrote down what they heard in plain words, and the people who had said it read it and put it right. ";
  return Array.from({ length: paragraphs }, () => words.repeat(3).trim()).join("\n\n");
}

/** Rates of one letter each, which fall from year to year by more than chance. */
function inventedFigures(): PublishedFigures {
  const named = Array.from({ length: charts }, (_, at) => {
    const letters = String.fromCharCode(65 + (at % 26)) + String.fromCharCode(97 + Math.floor(at / 26));
    return { id: `visits-${letters.toLowerCase()}-rate`, title: `Visits for each child in ${letters}` };
  });
  return {
    ...{ snapshot: "0123456789abcdef", years, areas: [] },
    measures: named.map(
      ({ id, title }): PublishedMeasure => ({
        ...{ id, title, unit: "visits", per: 10_000, decimals: 1, measures: "flow", polarity: "neither" },
        ...{ numerator: "Visits in the year", denominator: "Children aged 0 to 17", rate: null, counts: id },
        ...{ parts: [], breaks: [], target: null, caveats: ["Visits are counted where they are recorded."] },
      }),
    ),
    figures: named.flatMap(({ id }) => years.map((year, at) => rateOf(id, year, 1500 - 60 * at))),
    comparators: named.flatMap(({ id }) =>
      years.map((year) => ({
        id,
        year,
        than: "england" as const,
        value: 260,
        display: "260.0",
        source: "Invented",
      })),
    ),
  };
}

function rateOf(id: string, year: string, numerator: number): PublishedFigure {
  const [denominator, value] = [60_000, numerator / 6];
  const reach = (1.96 * Math.sqrt(numerator)) / 6;
  return {
    ...{ id, year, numerator, denominator, value, lower: value - reach, upper: value + reach },
    ...{ display: value.toFixed(1), status: "final", hidden: false, caveats: [] },
  };
}
