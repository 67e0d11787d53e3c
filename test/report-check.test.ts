import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import { currentDrafts, currentRecord } from "../src/report/record/index.ts";
import { smallOakmarch } from "./oakmarch.ts";
import { ran } from "./real-server.ts";

const place = mkdtempSync(join(tmpdir(), "waymark-report-"));
after(() => rmSync(place, { recursive: true, force: true }));
const workspace = smallOakmarch(join(place, "oakmarch"));

interface Checked {
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly verdict: string;
    readonly why: string;
    readonly wording: string | null;
    readonly line: number;
  }[];
  readonly figures: number;
  readonly unbound: readonly { readonly words: string; readonly line: number; readonly column: number }[];
  readonly requirements: readonly { readonly id: string; readonly standing: string }[];
  readonly problems: readonly { readonly line: number; readonly why: string }[];
  readonly snapshot: string;
  readonly files?: readonly string[];
  readonly refused?: string;
}

const report = (...words: readonly string[]) =>
  ran<Checked>(null, "report", ...words, "--workspace", workspace);

function file(name: string, text: string): string {
  writeFileSync(join(place, name), text);
  return join(place, name);
}

const years = await ran<{ indicators: { year: string; numerator: number; display: string }[] }>(
  ...([null, "indicators", "referrals", "--workspace", workspace] as const),
);
const referrals = (year: string) => {
  const found = years.json.indicators.find((each) => each.year === year);
  if (!found) throw new Error(`The small Oakmarch has no referrals of ${year}.`);
  return found;
};
/** Tenths of a per cent, half up, as a reader works it out from the two printed numbers. */
const change = (from: string, to: string) => {
  const [before, now] = [referrals(from).numerator, referrals(to).numerator];
  return (Math.floor((Math.abs(now - before) / before) * 1000 + 0.5) / 10).toFixed(1);
};
const long = { from: "2018-19", to: "2024-25" };
const claim = (words: string, { from, to }: typeof long, rest: string) =>
  `:claim[${words}]{indicator="referrals" from="${from}" to="${to}" ${rest}}`;

const fell = claim(
  `Referrals fell by ${change(long.from, long.to)} per cent`,
  long,
  `says="fell" by="${change(long.from, long.to)}%"`,
);
const short = { from: "2023-24", to: "2024-25" };
const inOrder = `---
title: Referrals
---

# The front door

${fell} since 2018-19, and there were :figure{indicator="referrals" year="2024-25"} in 2024-25.

::chart{indicator="referrals" from="2018-19" to="2024-25"}
`;

test("a report whose every sentence the figures bear out ends with 0, and its files are made", async () => {
  const out = join(place, "made");
  const built = await report("build", file("in-order.md", inOrder), "--out", out, "--formats", "csv,html");
  assert.equal(built.exit, 0, JSON.stringify(built));
  assert.deepEqual(
    built.json.claims.map(({ verdict }) => verdict),
    ["true"],
  );
  assert.deepEqual([built.json.figures, built.json.unbound, built.json.problems], [2, [], []]);
  assert.deepEqual(built.json.files, [join(out, "report.html"), join(out, "figures.csv")]);
  const page = readFileSync(join(out, "report.html"), "utf8");
  assert.match(page, new RegExp(`>${referrals("2024-25").display}</a>`));
  assert.match(readFileSync(join(out, "figures.csv"), "utf8"), /The front door,claim,referrals,/);
});

test("false, unsupported and unbound sentences are each told with their line, and end with 1; nothing is built of them", async () => {
  const rose = claim("Referrals rose", long, 'says="rose"');
  const slight = claim(
    `Referrals fell by ${change(short.from, short.to)} per cent`,
    ...([short, `says="fell" by="${change(short.from, short.to)}%"`] as const),
  );
  const path = file(
    "not.md",
    `# The front door\n\n${fell}.\n${rose}.\n${slight}.\n\nMost of them came from schools.\n`,
  );
  const { exit, json } = await report("check", path);
  assert.equal(exit, 1);
  assert.deepEqual(
    json.claims.map(({ verdict, line }) => [verdict, line]),
    [
      ["true", 3],
      ["false", 4],
      ["unsupported", 5],
    ],
  );
  assert.ok(json.claims.every(({ id, text, why }) => id !== "" && text !== "" && why !== ""));
  assert.match(json.claims[2]?.wording ?? "", /no clear change/);
  assert.deepEqual(
    json.unbound.map(({ words, line, column }) => [words, line, column]),
    [["Most", 7, 1]],
  );
  const out = join(place, "not-built");
  const built = await report("build", path, "--out", out);
  assert.equal(built.exit, 1);
  assert.deepEqual(built.json.files, []);
  assert.equal(existsSync(out), false);
});

test("what cannot be checked ends with 2 and a sentence that says what to do", async () => {
  const [nowhere, pinned, elsewhere] = await Promise.all([
    report("check", join(place, "nowhere.md")),
    report("check", file("pinned.md", "---\nsnapshot: 00000000deadbeef\n---\n")),
    ran<Checked>(null, "report", "check", file("plain.md", "Words."), "--workspace", join(place, "empty")),
  ]);
  assert.deepEqual([nowhere.exit, pinned.exit, elsewhere.exit], [2, 2, 2]);
  assert.match(
    nowhere.json.refused ?? "",
    /There is no file .*nowhere\.md.*Name a Markdown file, or a report such as/,
  );
  assert.match(
    pinned.json.refused ?? "",
    /pinned to the snapshot 00000000deadbeef, which is not in this workspace/,
  );
  assert.match(elsewhere.json.refused ?? "", /No snapshot has been built yet/);
});

test("a report of the register is checked by its reference, without opening the register", async () => {
  const kept = openWorkspace(workspace);
  const all = [...(currentRecord(kept)?.reports ?? []), ...currentDrafts(kept).reports];
  const yearly = all.find(({ year, text }) => year === "2024-25" && text !== "");
  assert.ok(yearly, "Oakmarch's register has its yearly report 2024-25");
  const { exit, json } = await report("check", yearly.reference);
  assert.notEqual(exit, 2, JSON.stringify(json));
  assert.ok(json.claims.length > 20);
  assert.ok(
    json.requirements.some(
      ({ id, standing }) => id === "2023-yearly-report-decisions" && standing === "printed",
    ),
  );
  if (yearly.snapshot) assert.equal(json.snapshot, yearly.snapshot);
});
