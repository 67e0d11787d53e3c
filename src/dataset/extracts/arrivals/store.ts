import type { Workspace } from "../../../kit/workspace/index.ts";
import { formats } from "../catalogue.ts";
import { agenciesOf, expectationsOf } from "../partnership/store.ts";
import type { Receipt } from "../receipts/receipt.ts";
import { type Arrival, arrivalsBy } from "./arrivals.ts";

/** What the workspace's agencies owe by a day (ISO) and what has come of it among these receipts. */
export function arrivals(
  workspace: Workspace,
  receipts: readonly Receipt[],
  day: string,
): readonly Arrival[] {
  const before = known.get(receipts);
  if (before?.day === day) return before.arrivals;
  const arrivals = workedOut(workspace, receipts, day);
  known.set(receipts, { day, arrivals });
  return arrivals;
}

/** The same receipts owe the same on the same day, and Today asks for it on every page: 40 ms each time. */
const known = new WeakMap<
  readonly Receipt[],
  { readonly day: string; readonly arrivals: readonly Arrival[] }
>();

function workedOut(workspace: Workspace, receipts: readonly Receipt[], day: string): readonly Arrival[] {
  return arrivalsBy(day, {
    expectations: expectationsOf(workspace),
    formats,
    agencyNames: new Map(agenciesOf(workspace).map(({ id, name }) => [id, name])),
    receipts,
  });
}
