import type { Workspace } from "../../../kit/workspace/index.ts";
import { formats } from "../catalogue.ts";
import { agenciesOf, expectationsOf } from "../partnership/store.ts";
import type { Receipt } from "../receipts/receipt.ts";
import { type Arrival, arrivalsBy } from "./arrivals.ts";

/** What the workspace's agencies owe by a day (ISO) and what has come of it among these receipts. */
export function arrivals(workspace: Workspace, receipts: readonly Receipt[], day: string): Arrival[] {
  return arrivalsBy(day, {
    expectations: expectationsOf(workspace),
    formats,
    agencyNames: new Map(agenciesOf(workspace).map(({ id, name }) => [id, name])),
    receipts,
  });
}
