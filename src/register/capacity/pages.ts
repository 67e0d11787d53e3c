import { Hono } from "hono";
import { trend } from "../../kit/charts/index.ts";
import type { Shell } from "../../kit/web/index.ts";
import { finding, type Month, tooMuch, wantedWords, whatWouldMove } from "./forecast.ts";
import { lastKnown, monthWords } from "./months.ts";
import type { Capacity, CapacityNow } from "./store.ts";

/** “Capacity”: whether the unit's work fits its hours, month by month and board by board. */
export function capacityPages(shell: Shell, capacityNow: CapacityNow): Hono {
  return new Hono().get("/capacity", async (c) => {
    if (!shell.reader(c).may("see", "posts")) return shell.forbidden(c, "posts");
    const capacity = await capacityNow();
    const said = capacity ? finding(capacity.unit) : null;
    return shell.page(c, {
      title: capacity
        ? (said ?? "The business unit’s work fits its hours in the next 12 months.")
        : "Capacity",
      section: "partnership",
      template: "register/capacity/views/capacity.njk",
      unkept: true,
      data: {
        breadcrumbs: [{ text: "Posts", href: "/posts" }],
        caption: "Capacity of the business unit",
        capacity: capacity ? shown(capacity) : null,
        mayAdd: shell.reader(c).may("add", "posts"),
      },
    });
  });
}

/** The months of the next half-year in which the unit's work does not fit, in one sentence; null where it fits. */
export function capacityWarning(capacityNow: CapacityNow): () => Promise<string | null> {
  return async () => finding((await capacityNow())?.unit.slice(0, 6) ?? []);
}

function shown({ unit, boards, posts, norms }: Capacity) {
  return {
    norms,
    unit: unit.map(row),
    boards: boards.map(({ board, known, months }) => ({ board, known, months: months.map(row) })),
    moves: unit.filter(tooMuch).map((month) => ({
      month: monthWords(month.month),
      words: wantedWords(month),
      move: whatWouldMove(month),
      boards: boards.flatMap(({ board, months }) => {
        const own = months.find((each) => each.month === month.month);
        return own && tooMuch(own) ? `${board}: ${wantedWords(own)}` : [];
      }),
    })),
    posts: posts.map(({ reference, title, state, values }) => ({
      ...{ reference, title, hours: Number(values.hours), vacant: state === "vacant" },
      until: values.until ?? null,
    })),
    paid: posts.reduce((sum, { values }) => sum + Number(values.hours), 0),
    chart: { wide: chartOf(unit, "wide"), narrow: chartOf(unit, "narrow") },
    beyond: unit.some(({ month }) => month > lastKnown) ? monthWords(lastKnown) : null,
  };
}

function row(month: Month) {
  const { there, wanted, percent, works } = month;
  return { words: monthWords(month.month), there, wanted, percent, over: tooMuch(month), works };
}

function chartOf(unit: readonly Month[], layout: "wide" | "narrow") {
  return trend({
    id: `capacity-${layout}`,
    title: finding(unit) ?? "The work fits the hours that are there",
    unit: "Per cent of the hours there",
    tick: (value) => String(value),
    layout,
    points: unit.map(({ month, percent }) => ({
      year: `${monthWords(month).slice(0, 3)} ${month.slice(2, 4)}`,
      value: percent,
      ...{ lower: null, upper: null },
      display: percent === null ? "no hours" : String(percent),
      standing: percent === null ? ("missing" as const) : ("final" as const),
    })),
  });
}
