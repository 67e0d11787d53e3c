/**
 * How much of a report's ground could shift unseen: changes each published input that a report rests on by one, compiles it
 * again, and prints the share of changes that its claims notice, that its claims or printed figures notice, and that the
 * sealed figures.csv notices besides.
 *
 * node bench/mutation.ts [--workspace DIR] [--report FILE] [--unnoticed]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { snapshots } from "../src/dataset/snapshot/index.ts";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import { publishedFigures } from "../src/report/published/index.ts";
import { currentRecord } from "../src/report/record/index.ts";
import { readSource } from "../src/report/source/index.ts";
import { mutated, type Tally } from "../test/mutation/noticed.ts";

const { values } = parseArgs({
  options: {
    workspace: { type: "string", default: "workspace" },
    report: { type: "string", default: "partnerships/oakmarch/reports/2024-25.md" },
    unnoticed: { type: "boolean", default: false },
  },
});
const workspace = openWorkspace(values.workspace);
const reader = await snapshots(workspace).current();
if (!reader) throw new Error(`${values.workspace} has no snapshot: run "waymark demo --no-serve" first.`);
const { value: figures } = await publishedFigures(reader);
const started = performance.now();
const { tallies, unnoticed } = mutated(readSource(readFileSync(values.report, "utf8")), {
  ...{ figures, record: currentRecord(workspace), day: reader.day },
});
const seconds = (performance.now() - started) / 1000;

const sum = (of: keyof Omit<Tally, "kind">) => tallies.reduce((all, each) => all + each[of], 0);
const whole = {
  ...{ kind: "all", mutants: sum("mutants"), underClaims: sum("underClaims"), byClaims: sum("byClaims") },
  ...{ byPrint: sum("byPrint"), bySeal: sum("bySeal") },
};
const share = (part: number, all: number) =>
  (all === 0 ? "-" : `${((100 * part) / all).toFixed(1)}%`).padStart(8);
console.log("                    made  under a claim  (noticed by it)   claims   print    seal");
for (const { kind, mutants, underClaims, byClaims, byPrint, bySeal } of [...tallies, whole]) {
  const made = `${kind.padEnd(18)}${String(mutants).padStart(6)}${String(underClaims).padStart(15)}`;
  const shares = [byClaims, byPrint, bySeal].map((each) => share(each, mutants)).join("");
  console.log(`${made}${share(byClaims, underClaims).padStart(17)} ${shares}`);
}
console.log(`${seconds.toFixed(1)} s, ${((1000 * seconds) / whole.mutants).toFixed(0)} ms for each change`);
if (values.unnoticed) for (const each of unnoticed) console.log(each);
