import type { PlacedRow } from "../blocks/index.ts";
import { figureRows } from "../blocks/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import type { CheckProblem, JudgedClaim } from "./compiled.ts";

/** What is noted while the text is gone through. */
export interface Ledger {
  /** The heading that the text stands under. */
  section: string;
  /** Claims that are true, figures that are known and blocks that hold something, so far. */
  evidence: number;
  figures: number;
  readonly claims: JudgedClaim[];
  readonly problems: CheckProblem[];
  readonly rows: PlacedRow[];
  readonly uses: Map<string, Use>;
  /** Those of them that a sentence rests on, and not a chart, a table or a map alone, which prints its own. */
  readonly said: Set<Use>;
}

export const emptyLedger = (): Ledger => ({
  ...{ section: "", evidence: 0, figures: 0, claims: [], problems: [], rows: [] },
  ...{ uses: new Map(), said: new Set() },
});

/** Notes that something true was shown, and what it rests on. */
export function noteEvidence(
  ledger: Ledger,
  { uses, where }: { readonly uses: readonly Use[]; readonly where: string },
  figures: PublishedFigures,
): void {
  ledger.evidence += 1;
  for (const use of uses) {
    const key = [use.id, use.year, use.area ?? "", use.than ?? ""].join("|");
    const kept = ledger.uses.get(key) ?? use;
    ledger.uses.set(key, kept);
    if (where === "claim" || where === "figure") ledger.said.add(kept);
  }
  const { section } = ledger;
  ledger.rows.push(...figureRows(uses, where, figures).map((row) => ({ ...row, section })));
}
