import { readDay, rowsKept } from "../grammar/index.ts";

/** How much of a post a partnership has, in per cent. */
export interface Share {
  readonly board: string;
  readonly percent: number;
}

/** Days away, the first and the last included, and how much of the post is away then, in per cent. ISO days. */
export interface Absence {
  readonly from: string;
  readonly to: string;
  readonly percent: number;
}

/** Reads the shares of a post as they are kept; together they are 100 per cent. */
export function sharesIn(
  value: string | undefined,
): { readonly shares: readonly Share[] } | { refused: string } {
  const shares = rowsKept(value).map(({ partnership = "", percent = "" }) => ({
    board: partnership,
    percent: percentIn(percent),
  }));
  const wrong = shares.findIndex(({ percent }) => Number.isNaN(percent));
  if (wrong >= 0) return { refused: `row ${wrong + 1}: give the share as a number from 0 to 100` };
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  if (Math.abs(sum - 100) > 0.5) return { refused: `they are ${sum} per cent together; make them 100` };
  return { shares };
}

/** Reads the days away of a post as they are kept, in whatever form somebody typed them. */
export function absencesIn(
  value: string | undefined,
): { readonly absences: readonly Absence[] } | { refused: string } {
  const absences: Absence[] = [];
  for (const [at, row] of rowsKept(value).entries()) {
    const [from, to] = [readDay(row.from ?? ""), readDay(row.to ?? "")];
    const percent = percentIn(row.percent ?? "100");
    if (from === null || to === null) return { refused: `row ${at + 1}: give both days, such as 4 May 2026` };
    if (to < from) return { refused: `row ${at + 1}: it ends before it begins` };
    if (Number.isNaN(percent)) return { refused: `row ${at + 1}: give a number from 0 to 100` };
    absences.push({ from, to, percent });
  }
  return { absences };
}

function percentIn(text: string): number {
  const percent = Number(text.replace(/\s*(%|per cent)$/, ""));
  return text !== "" && percent >= 0 && percent <= 100 ? percent : Number.NaN;
}
