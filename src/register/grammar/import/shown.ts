import type { Imported } from "./rows.ts";

type Became = Imported["became"];

/** How many rows of each kind a page shows: a reader corrects what was refused, and trusts the rest by its beginning. */
const most: Readonly<Record<Became, number>> = { new: 100, here: 100, refused: 200 };

/** What became of each row, as many as a page shows in the order of the file, and how many there are of each kind. */
export function resultsShown(results: readonly Imported[]) {
  const counts: Record<Became, number> = { new: 0, here: 0, refused: 0 };
  const rows: (Imported & { readonly number: number })[] = [];
  for (const [at, result] of results.entries()) {
    counts[result.became] += 1;
    if (counts[result.became] <= most[result.became]) rows.push({ ...result, number: at + 1 });
  }
  const left = (["refused", "new", "here"] as const)
    .filter((became) => counts[became] > most[became])
    .map((became) => ({ became, shown: most[became], of: counts[became] }));
  return { rows, counts, left };
}
