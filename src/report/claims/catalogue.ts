import type { Predicate } from "./predicate.ts";
import { change } from "./predicates/change.ts";
import { elsewhere } from "./predicates/elsewhere.ts";
import { level } from "./predicates/level.ts";
import { order } from "./predicates/order.ts";
import { part } from "./predicates/part.ts";
import { quality } from "./predicates/quality.ts";
import { since } from "./predicates/since.ts";
import { stability } from "./predicates/stability.ts";
import { target } from "./predicates/target.ts";

/** Everything that a claim can say, in the order of the manual. */
export const predicates: readonly Predicate[] = [
  ...level,
  ...change,
  ...stability,
  ...quality,
  ...order,
  ...since,
  ...target,
  ...elsewhere,
  ...part,
];

/** By the catalogue's own word or one of its other names. */
export function predicateOf(says: string): Predicate | null {
  const name = says.trim().toLowerCase();
  return (
    predicates.find((each) => each.says === name) ??
    predicates.find((each) => each.alsoSays.includes(name) || each.says === name.replaceAll(" ", "-")) ??
    null
  );
}
