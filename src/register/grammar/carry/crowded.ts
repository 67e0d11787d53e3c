import type { Entity, Problems } from "../entity.ts";
import { around } from "../links.ts";
import type { Records } from "../store.ts";

/** A record that was carried over: what it is called now, and where it came from. */
interface Arrived {
  readonly entity: Entity;
  readonly reference: string;
  readonly was: string;
  readonly from: string;
}

/**
 * What the rules say of records that came to one place from several, or to where others stand: two documents of a kind of
 * which there is one, two leads of one agency. By the references that they had before, in whose words it is said; null where
 * they stand well beside each other. What was so before they came is not asked again.
 */
export async function crowded(
  records: Records,
  arrived: readonly Arrived[],
  on: string,
): Promise<Problems | null> {
  const found: Record<string, string> = {};
  const byReference = new Map(arrived.map((each) => [each.reference, each]));
  for (const { entity, reference, was, from } of arrived) {
    if (!entity.beside || !entity.refuses) continue;
    const kept = await records.find(reference);
    if (kept === null) throw new Error(`${was} was carried over to ${reference}, which is not found.`);
    const seen = await around({ records }, entity, kept.values, { reference, on });
    const own = seen.beside?.filter((each) => byReference.get(each.reference)?.from === from) ?? [];
    const problems = entity.refuses(kept.values, seen);
    if (!problems || entity.refuses(kept.values, { ...seen, beside: own })) continue;
    const words = Object.values(problems).join(" ");
    const before = words.replaceAll(/(?:[A-Z]+-)+\d{4}-\d+/g, (each) => byReference.get(each)?.was ?? each);
    found[was] = `${was} cannot go on beside another: let one of the two end. ${before}`;
  }
  return Object.keys(found).length === 0 ? null : found;
}
