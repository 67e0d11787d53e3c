/** Reads something under its key, or remembers it. Two things never have one key. */
export type Remember = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/**
 * Remembers what was read from the register until anything is changed there, so that many readers ask for it once. Whoever
 * asks while it is being read gets the same answer. `changes` counts the changes that were made; see Log.
 */
export function remembering(changes: () => number, most = 10_000): Remember {
  const known = new Map<string, Promise<unknown>>();
  let asOf = changes();
  return <T>(key: string, read: () => Promise<T>) => {
    const now = changes();
    if (asOf !== now || known.size >= most) known.clear();
    asOf = now;
    const found = known.get(key) as Promise<T> | undefined;
    if (found) return found;
    const reading = read();
    known.set(key, reading);
    // A failure is not remembered: the next to ask tries again.
    reading.catch(() => known.get(key) === reading && known.delete(key));
    return reading;
  };
}
