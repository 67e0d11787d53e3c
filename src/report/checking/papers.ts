import type { CheckProblem } from "../compile/index.ts";
import { coversOf } from "../cover/index.ts";
import type { Imprint, Printable } from "../outputs/index.ts";
import type { PublicPresentation } from "../record/index.ts";
import type { Found } from "./store.ts";

/** Something that is handed out: the report itself, or the paper for one of the bodies that it goes to. */
export interface Paper {
  /** What its files are called; null for the report itself. */
  readonly name: string | null;
  readonly printable: Printable;
  readonly imprint: Omit<Imprint, "day">;
  readonly problems: readonly CheckProblem[];
}

/** What a source makes: one report; of a cover report, one paper for each body, each held to the form. */
export function papersOf(
  { compiled, record }: Found,
  day: string,
  presentations: readonly PublicPresentation[],
): readonly Paper[] {
  const from = record?.partnership ?? "Safeguarding children partnership";
  if (compiled.kind !== "cover")
    return [{ name: null, printable: compiled, imprint: { from }, problems: [] }];
  const { document, front } = compiled;
  return coversOf({ front: front.values, document, day, presentations }).map((cover) => ({
    name: cover.name,
    printable: { ...compiled, document: cover.document },
    imprint: cover.exempt ? { from, standing: "Not for publication", attention: true } : { from },
    problems: cover.problems,
  }));
}
