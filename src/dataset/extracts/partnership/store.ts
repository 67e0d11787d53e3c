import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Expectations } from "../arrivals/arrivals.ts";

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** The partnership's agencies: partnerships/<partnership>/agencies.json. */
export function agenciesOf(workspace: Workspace): readonly Agency[] {
  return (factsIn(workspace, "agencies.json") as { agencies: readonly Agency[] }).agencies;
}

/** What its agencies owe, and when: partnerships/<partnership>/arrivals.json. */
export function expectationsOf(workspace: Workspace): Expectations {
  return factsIn(workspace, "arrivals.json") as Expectations;
}

function factsIn(workspace: Workspace, name: string): unknown {
  const partnership = workspace.settings.partnership;
  const path = fileURLToPath(new URL(`../../../../partnerships/${partnership}/${name}`, import.meta.url));
  if (!existsSync(path)) {
    throw new Error(
      `The partnership "${partnership}" has no ${name}: write partnerships/${partnership}/${name}.`,
    );
  }
  return JSON.parse(readFileSync(path, "utf8"));
}
