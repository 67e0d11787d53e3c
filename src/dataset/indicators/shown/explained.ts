import { hiddenWords } from "../../../kit/disclosure/index.ts";
import type { Measure } from "../definition.ts";
import type { Explanation, Member } from "../explain.ts";
import { definitionOf, standingWords } from "./one.ts";
import type { ShownFigure } from "./release.ts";
import { intervalWords, unitAfter, when, written } from "./words.ts";

/** What the page that explains one figure prints; the numbers are those of `figure`, which has passed the gate. */
export function explainedOf(measure: Measure, figure: ShownFigure, told: Explanation) {
  const plain = (value: number) => written({ ...measure, per: null }, value);
  const whole = figure.denominator === null ? null : plain(figure.denominator);
  const part = figure.numerator === null ? null : plain(figure.numerator);
  return {
    id: measure.id,
    year: figure.year,
    display: figure.hidden ? figure.display : figure.display || "missing",
    words: [figure.hidden ? hiddenWords : unitAfter(measure, figure.value), when(measure, figure.year)]
      .filter(Boolean)
      .join(", "),
    hidden: figure.hidden,
    status: figure.status,
    standing: standingWords[figure.status],
    interval: intervalWords(measure, figure),
    sum:
      part && whole && measure.per ? { part, whole, times: plain(measure.per), gives: figure.display } : null,
    definition: definitionOf(measure),
    caveats: [...measure.indicator.caveats, ...figure.caveats],
    sql: told.sql,
    receipts: receiptsShown(figure, told).map((each) => ({ ...each, short: each.sha256.slice(0, 12) })),
    codeVersion: told.codeVersion,
    isTotal: measure.indicator.value.kind === "total",
  };
}

/**
 * Behind a hidden figure only the files of its own year: those of other years are there because they speak of one of its
 * few children, and would tell when a plan or a time in care began.
 */
function receiptsShown(figure: ShownFigure, { receipts }: Pick<Explanation, "receipts">) {
  return figure.hidden ? receipts.filter((each) => each.period === figure.year) : receipts;
}

export const pageSize = 50;

/** Which page of members is asked for, and how to get to the others; null when there is no such page. */
export function pageOf(asked: string | undefined, total: number) {
  const page = asked === undefined ? 1 : /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page < 1 || page > pages) return null;
  const from = (page - 1) * pageSize;
  return {
    page,
    pages,
    from,
    first: total === 0 ? 0 : from + 1,
    last: Math.min(total, from + pageSize),
    total,
  };
}

/** How many members a figure has: those it counts, or those it is a share of. */
export const membersIn = (figure: Pick<ShownFigure, "per" | "numerator" | "denominator">) =>
  (figure.per === 100 ? figure.denominator : figure.numerator) ?? 0;

/** Members as table rows, each with every received row that attests it. */
export function memberRows(members: readonly Member[]) {
  return members.map(({ child, la_child_id, kind, record, neighbourhood, counted, rows }) => ({
    ...{
      child,
      href: `/children/${encodeURIComponent(child)}`,
      council: la_child_id,
      record,
      neighbourhood,
      counted,
    },
    kind: kind.replaceAll("_", " "),
    rows: rows.map((row) => ({ ...row, short: row.receipt.slice(0, 12) })),
  }));
}
