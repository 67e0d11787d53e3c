import { inWords, type Point } from "./points.ts";
import { seriesInLittle } from "./smallMultiple.ts";
import { element, label, picture, rounded } from "./svg.ts";
import { wrapped } from "./wrapped.ts";

export interface Panels {
  readonly id: string;
  /** The finding, as the page prints it above. */
  readonly title: string;
  readonly panels: readonly { readonly title: string; readonly points: readonly Point[] }[];
  /** True where all count the same thing and share one scale; each has its own otherwise. */
  readonly oneScale: boolean;
  readonly marks: "line" | "bars";
  readonly layout: "wide" | "narrow";
}

const panel = { height: 104, gap: 24, letter: 7.6, line: 18 };

/** Several series in little, each under its name: up to three beside each other on a desk, one below another on a telephone. */
export function panels(chart: Panels): string {
  const wide = chart.layout === "wide";
  const width = wide ? 760 : 343;
  const columns = wide ? (chart.panels.length === 4 ? 2 : Math.min(3, chart.panels.length)) : 1;
  const room = (width - panel.gap * (columns - 1)) / columns;
  const named = chart.panels.map((each) => ({ ...each, lines: wrapped(each.title, room / panel.letter) }));
  const head = Math.max(1, ...named.map((each) => each.lines.length)) * panel.line + 8;
  const step = head + panel.height + 14;
  const most = Math.max(0, ...named.flatMap(({ points }) => points.map((each) => each.value ?? 0)));
  const description = named.map(({ title, points }) => `${title}: ${inWords(points)}.`).join(" ");
  const height = Math.ceil(named.length / columns) * step;
  return picture(
    { id: chart.id, title: chart.title, description, width, height },
    named.map(({ lines, points }, at) => {
      const [x, y] = [(at % columns) * (room + panel.gap), Math.floor(at / columns) * step];
      const shape = { width: room, marks: chart.marks, ...(chart.oneScale ? { most } : {}) };
      return element("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, [
        ...lines.map((line, below) =>
          label(line, { x: 0, y: 16 + below * panel.line, size: 15, weight: 600 }),
        ),
        element("g", { transform: `translate(0 ${head})` }, seriesInLittle(points, shape)),
      ]);
    }),
  );
}
