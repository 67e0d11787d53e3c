import type { SnapshotReader } from "./snapshotReader.ts";

/**
 * Keeps what was made from the newest snapshot, by name, until another snapshot takes its place. A snapshot never
 * changes, so nothing goes stale; what failed is not kept. For what everybody may see: raw rows are never kept.
 * The names must be few and known, such as figures and years, never what a reader typed.
 */
export function keptBySnapshot<T>(): (
  snapshot: SnapshotReader,
  name: string,
  make: () => Promise<T>,
) => Promise<T> {
  let held: { readonly id: string; readonly made: Map<string, Promise<T>> } | null = null;
  return (snapshot, name, make) => {
    if (held?.id !== snapshot.id) held = { id: snapshot.id, made: new Map() };
    const { made } = held;
    const known = made.get(name);
    if (known) return known;
    const promised = make();
    made.set(name, promised);
    promised.catch(() => made.delete(name));
    return promised;
  };
}
