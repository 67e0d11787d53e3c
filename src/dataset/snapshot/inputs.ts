import { join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { hashesBelow, sha256OfText } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { arrivals, formats, type Receipt } from "../extracts/index.ts";
import type { Circumstances } from "../indicators/index.ts";
import type { Threshold } from "../journey/index.ts";
import { childIdKey } from "../linkage/index.ts";
import { type Inputs, yearsEndedBy } from "./identity.ts";

const root = join(import.meta.dirname, "..", "..", "..");

interface Given {
  readonly workspace: Workspace;
  readonly all: readonly Receipt[];
  readonly day: string;
  /** Those in force, be they the register's or the partnership's seed. */
  readonly thresholds: readonly Threshold[];
}

/** Everything that the snapshot of a day would be made from. */
export function inputsOf({ workspace, all, day, thresholds }: Given): Inputs {
  return {
    receipts: all,
    facts: hashesBelow(join(root, "partnerships", workspace.settings.partnership), isFact),
    thresholds,
    arrivals: circumstancesOf(workspace, all, day).arrivals,
    yearsEnded: yearsEndedBy(day),
    codeVersion: codeVersion(),
    keyFingerprint: sha256OfText(Buffer.from(childIdKey(workspace)).toString("hex")),
  };
}

/**
 * The facts that the dataset reads (extracts/partnership, comparators). What the register begins with is none of them, so that a new
 * meeting does not make a new snapshot of the same figures; threshold documents count as they are in force.
 */
const isFact = (path: string) => factsRead.has(path);

const factsRead = new Set(["agencies.json", "arrivals.json", "comparators.json", "targets.json"]);

/** What the figures must know from outside the database: the day, what came late, and how formats are called. */
export function circumstancesOf(workspace: Workspace, all: readonly Receipt[], day: string): Circumstances {
  return {
    day,
    arrivals: arrivals(workspace, all, day).flatMap(({ format, period, caveat }) =>
      caveat === null ? [] : [{ format, period, sentence: caveat }],
    ),
    titleOf: (format) => formats.find((each) => each.id === format)?.title ?? format,
  };
}

/**
 * What the figures were made by: the package's version and a hash of the code that a build runs through. Pages, tests,
 * the invented county and the parts of kit that no build uses are left out, so that a new page does not make a new snapshot of the same figures.
 */
function codeVersion(): string {
  const code = hashesBelow(join(root, "src"), (path) => part.test(path) && !apart.test(path));
  return `${packageFile.version}+${sha256OfText(JSON.stringify(code)).slice(0, 12)}`;
}

const part = /^(dataset|kit)\/.*\.(ts|sql|json)$/;
const apart =
  /^dataset\/synthetic\/|^dataset\/(snapshot\/(jobs|list)|extracts\/receiving)\/|^kit\/(archive|charts|ics|mail|pdf|postgres|prose|sheet|web)\/|\/views\/|\.(test|fixture)\.ts$|\/(pages|commands)\.ts$/;
