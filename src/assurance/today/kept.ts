/** The most that is kept at once: more readers than a partnership has. */
const most = 500;

/**
 * Keeps what was made for each name until `version` is another: whoever looks again before anything changed is answered
 * from memory. What is being made while something changes is used once and forgotten.
 */
export function keptUntilChanged<T>(version: () => string) {
  const made = new Map<string, T>();
  let of = version();
  return async (name: string, make: () => Promise<T>): Promise<T> => {
    const before = version();
    if (of !== before || made.size > most) made.clear();
    of = before;
    const known = made.get(name);
    if (known !== undefined) return known;
    const found = await make();
    if (version() === before && of === before) made.set(name, found);
    return found;
  };
}
