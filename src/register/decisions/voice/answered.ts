/** What an overview needs to know of one piece of feedback. */
export interface Heard {
  readonly heardFrom: string;
  readonly theme: string;
  /** Whether something was done; null while nobody has decided. */
  readonly decided: "done" | "not" | null;
  readonly toldBack: boolean;
}

/** How often something was heard, and what became of it. */
export interface HeardCounts {
  readonly total: number;
  readonly actedOn: number;
  readonly notActedOn: number;
  readonly waiting: number;
  readonly toldBack: number;
}

export interface Answered extends HeardCounts {
  /** The most frequent first. */
  readonly themes: readonly (HeardCounts & { readonly theme: string })[];
  /** From whom nothing was heard, of those whom one would hear. */
  readonly silent: readonly string[];
}

/** What was heard and what became of it, whole and by theme. `sources`: everybody whom one would hear. */
export function answeredOf(heard: readonly Heard[], sources: readonly string[]): Answered {
  const themes = [...Map.groupBy(heard, ({ theme }) => theme)]
    .map(([theme, own]) => ({ theme, ...countsOf(own) }))
    .toSorted((a, b) => b.total - a.total || a.theme.localeCompare(b.theme));
  const from = new Set(heard.map((each) => each.heardFrom));
  return { ...countsOf(heard), themes, silent: sources.filter((each) => !from.has(each)) };
}

function countsOf(heard: readonly Heard[]): HeardCounts {
  const count = (is: (each: Heard) => boolean) => heard.filter(is).length;
  return {
    total: heard.length,
    actedOn: count((each) => each.decided === "done"),
    notActedOn: count((each) => each.decided === "not"),
    waiting: count((each) => each.decided === null),
    toldBack: count((each) => each.toldBack),
  };
}
