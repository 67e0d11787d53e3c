/** The three names that take the fewest single-letter changes to become `word`, or that begin with it. */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  const far = (name: string) => (name.startsWith(word) || word.startsWith(name) ? 0 : changes(word, name));
  return names.toSorted((a, b) => far(a) - far(b)).slice(0, 3);
}

/** Levenshtein's distance, by rows. */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [place, other] of [...to].entries()) {
      const replaced = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
