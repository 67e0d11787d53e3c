import { readFileSync } from "node:fs";
import type { Command, Outcome } from "../command/index.ts";
import { writeAside } from "../files/index.ts";
import { type Audit, audit } from "./release/audit.ts";
import { protect } from "./release/protect.ts";
import { type Release, releaseFrom } from "./release/release.ts";
import { solver } from "./release/solver.ts";

/** `disclosure audit RELEASE.json` attacks what is published, `disclosure protect RELEASE.json --out F` hides what must be. */
export const disclosureCommand: Command = {
  name: "disclosure",
  summary: "Attack a set of published figures, or choose what of it to hide",
  usage: "audit RELEASE.json | protect RELEASE.json --out FILE",
  options: { out: { takes: "value", value: "FILE", help: "where protect writes the release that is safe" } },
  positionals: [2, 2],
  details:
    'A release: {"cells":["a","b"],"published":[{"id":"all","sum":["a","b"],"value":9}],"protect":["all"],\n' +
    '"small":[1,5],"zerosShown":true}. A value is a whole number, null where it is hidden, or {"low":3,"high":7}.\n' +
    "audit: what a reader can work out of each count that protect names (of all, where it names none), with two\n" +
    "tables of whole numbers that prove it; exit 1 where a count cannot but be small. Example:\n" +
    "waymark disclosure protect release.json --out safe.json --json",
  async run({ positionals: [does = "", file = ""], options }) {
    if (does !== "audit" && does !== "protect") return refused(`"${does}" is neither "audit" nor "protect".`);
    const out = typeof options.out === "string" ? options.out : null;
    if ((does === "protect") !== (out !== null))
      return refused(
        does === "protect"
          ? "Say with --out where the safe release is to be written."
          : "audit writes no file.",
      );
    const release = releaseFrom(readFileSync(file, "utf8"));
    if ("refused" in release) return refused(release.refused);
    return out === null ? audited(release) : hidden(release, out);
  },
};

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

async function audited(release: Release): Promise<Outcome> {
  const found = audit(release, await solver());
  if ("refused" in found) return refused(found.refused);
  return { exit: found.safe ? 0 : 1, json: found, text: told(found, release) };
}

async function hidden(release: Release, out: string): Promise<Outcome> {
  const found = protect(release, await solver());
  if ("refused" in found) return refused(found.refused);
  writeAside(out, `${JSON.stringify(found.release, null, 2)}\n`);
  const names = found.hidden.length > 0 ? `: ${found.hidden.join(", ")}` : "";
  const text = `${found.hidden.length} of ${release.published.length} hidden${names}.\nWritten to ${out}.`;
  return { exit: 0, json: { ...found.audit, hidden: found.hidden }, text };
}

function told({ safe, intervals }: Audit, { small: [low, high] }: Release): string {
  const lines = intervals.map((each) => `${each.id}: ${each.low} to ${each.high ?? "any number"}`);
  const inside = intervals.filter((each) => each.low >= low && each.high !== null && each.high <= high);
  const named = inside.map((each) => each.id).join(", ");
  const verdict = safe
    ? "Safe: none is shown to be"
    : `Not safe: ${named || "some"} cannot be shown not to be`;
  return [...lines, `${verdict} ${low} to ${high}.`].join("\n");
}
