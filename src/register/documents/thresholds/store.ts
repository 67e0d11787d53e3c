import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { writeAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { RecordsOf } from "../../grammar/index.ts";
import { document } from "../document/document.ts";
import { version } from "../version/version.ts";
import { thresholdsFrom } from "./thresholds.ts";

/**
 * Writes `rules/thresholds.json`, by which the next build judges children's journeys, where it does not say what the register
 * says. A register in which no threshold document has its day writes none, and the partnership's own seed holds.
 */
export async function keepThresholdRules(workspace: Workspace, recordsOf: RecordsOf): Promise<void> {
  const records = recordsOf(await keepingForChildren(recordsOf, workspace.settings.partnership));
  const kept = (await records.alike(document, "kind", "threshold")).filter(({ retired }) => !retired);
  const versions = await Promise.all(
    kept.map(({ reference }) => records.alike(version, "document", reference)),
  );
  const thresholds = thresholdsFrom(versions.flat());
  const path = workspace.path("rules", "thresholds.json");
  const standing = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (thresholds.length === 0) return standing === null ? undefined : rmSync(path);
  const text = `${JSON.stringify({ thresholds }, null, 2)}\n`;
  if (text === standing) return;
  mkdirSync(workspace.path("rules"), { recursive: true });
  writeAside(path, text);
}

/** Whose threshold document judges and whose yearly report it is: the installation's own partnership's, and after its end that of its heir for children. */
export async function keepingForChildren(recordsOf: RecordsOf, home: string): Promise<string> {
  const own = recordsOf(home);
  if ((await own.keeper(home)).endedOn === null) return home;
  const heirs = await Promise.all(
    (await own.successors()).map(async (id) => ({ id, ...(await own.keeper(id)) })),
  );
  const standing = heirs.filter(({ endedOn }) => endedOn === null);
  const found = ["children", "joint"].flatMap((kind) => standing.filter((each) => each.kind === kind));
  return found[0]?.id ?? home;
}
