import { type Compiled, compile, type Grounds } from "../../src/report/compile/index.ts";
import type { Source } from "../../src/report/source/index.ts";
import { type Kind, kinds, mutantsOf } from "./mutants.ts";

/** What noticed a change: a claim that is no longer true (or a figure that is gone), or what is printed of a figure. */
export type Noticed = "claim" | "print" | "seal" | "nothing";

export interface Tally {
  readonly kind: Kind;
  readonly mutants: number;
  /** Of them, those that change a figure that some claim rests on. */
  readonly underClaims: number;
  readonly byClaims: number;
  /** By claims or by what is printed of figures, in text, charts, tables and maps. */
  readonly byPrint: number;
  /** By either, or by the unrounded numbers of figures.csv that are sealed with the report. */
  readonly bySeal: number;
}

/**
 * Changes each input of a report by one and asks what would notice. A change that leaves every sentence true and every
 * printed figure as it is would mislead nobody; only the sealed figures.csv shows it.
 */
export function mutated(
  source: Source,
  grounds: Grounds,
): { readonly tallies: Tally[]; readonly unnoticed: string[] } {
  const sealed = compile(source, grounds);
  const unnoticed: string[] = [];
  const found = mutantsOf(sealed.uses, grounds.figures).map(({ kind, says, figures }) => {
    const now = compile(source, { ...grounds, figures });
    const by = noticedBy(sealed, now);
    if (by === "seal" || by === "nothing") unnoticed.push(`${says} (${by})`);
    return { kind, by, under: by === "claim" || rowsOf(sealed, "claim") !== rowsOf(now, "claim") };
  });
  const tallies = kinds.map((kind) => {
    const own = found.filter((each) => each.kind === kind);
    const among = (...by: readonly Noticed[]) => own.filter((each) => by.includes(each.by)).length;
    return {
      ...{ kind, mutants: own.length, underClaims: own.filter(({ under }) => under).length },
      byClaims: among("claim"),
      ...{ byPrint: among("claim", "print"), bySeal: among("claim", "print", "seal") },
    };
  });
  return { tallies: tallies.filter(({ mutants }) => mutants > 0), unnoticed };
}

const rowsOf = ({ figuresUsed }: Compiled, where: string) =>
  JSON.stringify(figuresUsed.filter((row) => row.where === where));

function noticedBy(sealed: Compiled, now: Compiled): Noticed {
  const verdicts = ({ check }: Compiled) =>
    JSON.stringify([check.claims.map(({ verdict }) => verdict), check.problems]);
  if (verdicts(sealed) !== verdicts(now)) return "claim";
  const printed = ({ figuresUsed }: Compiled) =>
    JSON.stringify(
      figuresUsed
        .filter(({ where }) => where !== "claim")
        .map(({ display, area, year }) => [display, area, year]),
    );
  if (printed(sealed) !== printed(now)) return "print";
  return JSON.stringify(sealed.figuresUsed) === JSON.stringify(now.figuresUsed) ? "nothing" : "seal";
}
