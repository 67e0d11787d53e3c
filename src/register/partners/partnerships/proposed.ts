import type { PartnershipKind, Role } from "../../access/index.ts";
import type { Entity, Kept } from "../../grammar/index.ts";
import type { Successor } from "./event.ts";

interface Open {
  readonly entity: Entity;
  readonly kept: Kept;
}

/** Words by which a record of a joint partnership gives away whose matter it is. */
const telling: readonly (readonly [kind: PartnershipKind, words: RegExp])[] = [
  ["adults", /\b(adults?|care act|self-neglect|hoarding|older|care homes?)\b/i],
  ["community-safety", /\b(crime|community safety|violence|anti-social|slavery|drugs?|offend\w*)\b/i],
  ["children", /\b(child\w*|schools?|famil\w*|young|threshold|nurser\w*)\b/i],
];

/**
 * Where each open record might go, by the mark of a successor, for a person to look at: with the record that it names, where
 * that is open too; else by its words; else to the successor that is for children, or to the first.
 */
export function proposedFor(open: readonly Open[], to: readonly Successor[]): ReadonlyMap<string, string> {
  const usual = (to.find(({ kind }) => kind === "children") ?? to[0])?.mark ?? "";
  const found = new Map<string, string>();
  const byReference = new Map(open.map((each) => [each.kept.reference, each]));
  const placeOf = ({ entity, kept }: Open, seen: readonly string[]): string => {
    const named = entity.fields.flatMap((field) => {
      const target = field.kind === "link" ? byReference.get(kept.values[field.name] ?? "") : undefined;
      return target && !seen.includes(target.kept.reference) ? [target] : [];
    });
    const [first] = named;
    return first ? placeOf(first, [...seen, kept.reference]) : byWords(kept, to, usual);
  };
  for (const each of open) found.set(each.kept.reference, placeOf(each, []));
  return found;
}

function byWords({ title }: Kept, to: readonly Successor[], usual: string): string {
  for (const [kind, words] of telling) {
    const successor = words.test(title) ? to.find((each) => each.kind === kind) : undefined;
    if (successor) return successor.mark;
  }
  return usual;
}

/** Roles that serve or lead every partnership of one business unit. */
const everywhere: readonly string[] = [
  "business-manager",
  "analyst",
  "administrator",
  "lead-safeguarding-partner",
] satisfies Role[];

/** Where somebody of that role might sit afterwards, by mark. */
export function seatsProposed(role: string, to: readonly Successor[]): readonly string[] {
  if (everywhere.includes(role)) return to.map(({ mark }) => mark);
  const usual = to.find(({ kind }) => kind === "children") ?? to[0];
  return usual ? [usual.mark] : [];
}
