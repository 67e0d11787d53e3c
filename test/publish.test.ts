import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import {
  currentDrafts,
  currentRecord,
  keepRecord,
  type PublicPresentation,
  type PublicRecord,
  type RecordedReport,
} from "../src/report/record/index.ts";
import { waymark } from "./a-year/waymark.ts";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./browser.ts";
import { smallOakmarch } from "./oakmarch.ts";

const place = mkdtempSync(join(tmpdir(), "waymark-publish-"));
const found = await findBrowser();
const skip = "missing" in found ? `browser: ${found.missing}` : false;
after(async () => {
  if (!("missing" in found)) await found.close();
  rmSync(place, { recursive: true, force: true });
});

const workspace = openWorkspace(smallOakmarch(join(place, "oakmarch")));
const publish = (out: string) =>
  waymark<{ pages: number; unfit?: readonly string[]; refused?: string }>(
    ...["publish", "--out", join(place, out), "--workspace", workspace.folder],
  );
const filesIn = (out: string) =>
  readdirSync(join(place, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(place, out).length + 1))
    .sort();
const read = (out: string, path: string) => readFileSync(join(place, out, path), "utf8");
const hashes = (out: string) =>
  filesIn(out).map((path) => [
    path,
    createHash("sha256")
      .update(readFileSync(join(place, out, path)))
      .digest("hex"),
  ]);

const first = publish("site");

test("Oakmarch's public pages are written: figures, maps, decisions, actions, documents and groups", () => {
  assert.equal(first.exit, 0, first.said);
  assert.equal(first.json.pages, filesIn("site").filter((path) => path.endsWith(".html")).length);
  for (const path of [
    ...["index.html", "decisions.html", "actions.html", "documents.html", "groups.html", "age.html"],
    ...["figures/referrals-rate.html", "figures/figures.csv", "figures/definitions.json"],
    ...["hidden-figures.html", "accessibility.html", "contents.html", "reports/index.html"],
  ])
    assert.ok(filesIn("site").includes(path), path);
  const { decisions = [] } = currentRecord(workspace) ?? {};
  assert.ok(decisions.length > 0);
  for (const { reference } of decisions)
    assert.ok(read("site", "decisions.html").includes(`id="${reference}"`));
});

test("no word of a draft, and of no planned or exempt paper, is among what is published", () => {
  const { reports, presentations } = currentDrafts(workspace);
  const draft = reports.find(({ state }) => state === "draft");
  assert.ok(draft && presentations.length > 0, "Oakmarch has a draft and planned papers");
  const said = draft.text.split("\n").filter((line) => /^[A-Z][^{]{60,}$/.test(line));
  assert.ok(said.length > 20);
  const all = filesIn("site")
    .filter((path) => /\.(html|csv|json)$/.test(path))
    .map((path) => read("site", path))
    .join("\n");
  for (const words of [...said, ...presentations.map(({ reference }) => reference)])
    assert.ok(!all.includes(words), words);
});

test("published again over the earlier publication, the same workspace gives the same bytes", () => {
  const before = hashes("site");
  const { exit, said } = publish("site");
  assert.equal(exit, 0, said);
  assert.deepEqual(hashes("site"), before);
});

test("a folder that holds something else is left as it is, and that is said", () => {
  mkdirSync(join(place, "taken"));
  writeFileSync(join(place, "taken", "letter.txt"), "dear");
  const { exit, json } = publish("taken");
  assert.equal(exit, 2);
  assert.match(json.refused ?? "", /is not empty and not a site that was published before/);
  assert.deepEqual(filesIn("taken"), ["letter.txt"]);
});

/** A published report on this small county that says what is true of it. */
const { id: snapshot } = JSON.parse(readFileSync(workspace.path("snapshots", "current.json"), "utf8"));
const reportSaying = (words: string): RecordedReport => ({
  ...{
    reference: "V-2026-090",
    title: "Yearly report 2024-25",
    year: "2024-25",
    state: "published",
    snapshot,
  },
  ...{ address: null, publishedOn: "2026-04-13", approvals: [], signatures: [], record: null, seal: null },
  text: `---\ntitle: Yearly report 2024-25\nkind: yearly-report\nyear: 2024-25\n---\n\n# The front door\n\n${words}\n\n::chart{indicator="referrals-rate"}\n`,
});
const exempt: PublicPresentation = {
  ...{
    reference: "CP-2026-090",
    title: "Kept back",
    report: "V-2026-090",
    body: "People Overview and Scrutiny",
  },
  ...{ meetingOn: "2026-04-22", publishedOn: "2026-04-13", urgent: null, officer: "", portfolioHolder: "" },
  ...{ exempt: { paragraph: "2", publicInterest: "Somebody could be recognised." }, recommendations: "" },
  ...{ resolution: null, resolvedOn: null, actions: [] },
};

/** Puts a record with this report in the place of the one that the register wrote. */
function tell(report: RecordedReport, presentations: readonly PublicPresentation[] = []) {
  const told = currentRecord(workspace) as PublicRecord;
  const others = told.reports.filter(({ reference }) => reference !== report.reference);
  const hash = keepRecord(workspace, { ...told, presentations, reports: [...others, report] });
  writeFileSync(workspace.path("record", "current"), `${hash}\n`);
}

test("a published report is there as page, PDF, Word document and figures, and its exempt paper is not", () => {
  tell(reportSaying('There were :figure{indicator="referrals" year="2024-25"} referrals in the year.'), [
    exempt,
  ]);
  const { exit, said } = publish("reported");
  assert.equal(exit, 0, said);
  const own = filesIn("reported").filter((path) => path.startsWith("reports/2024-25/"));
  assert.deepEqual(
    own.map((path) => path.slice("reports/2024-25/".length)),
    ["figures.csv", "index.html", "report.docx", "report.html", "report.pdf"],
  );
  assert.match(read("reported", "reports/2024-25/report.pdf"), /pdfuaid/);
  assert.match(read("reported", "index.html"), /reports\/2024-25\/index\.html/);
});

test("a published report that the figures do not bear out is left out and named, and the rest is published", () => {
  tell(
    reportSaying(
      ':claim[There were 1 referrals]{indicator="referrals" year="2024-25" says="was" value="1"} in the year.',
    ),
  );
  const { exit, json } = publish("false");
  assert.equal(exit, 1);
  assert.match(json.unfit?.[0] ?? "", /^Yearly report 2024-25: Line 9: "There were 1 referrals" is false/);
  assert.ok(!filesIn("false").includes("reports/2024-25/report.html"));
  assert.match(read("false", "reports/2024-25/index.html"), /did not pass its check/);
});

const [map] = filesIn("site").filter((path) => /^maps\/.*-rate\.html$/.test(path));
const wide = [
  ...["index.html", "figures/referrals-rate.html", ...(map ? [map] : []), "decisions.html"],
  ...["reports/2024-25/index.html", "reports/2024-25/report.html"],
];
const narrow = [
  ...[...wide, "actions.html", "documents.html", "groups.html", "age.html", "figures/index.html"],
  ...["maps/index.html", "reports/index.html", "hidden-figures.html", "accessibility.html", "contents.html"],
];

for (const [width, paths] of [
  [1280, wide],
  [375, narrow],
] as const)
  test(`each kind of public page is accessible at ${width} pixels, from a disk and without a script`, {
    skip,
  }, async () => {
    if ("missing" in found) return;
    const page = await (await found.newContext({ viewport: { width, height: 900 } })).newPage();
    const wrong: Record<string, readonly string[]> = {};
    for (const path of paths) {
      await page.goto(`file://${join(place, "reported", path)}`);
      assert.equal(await page.locator("script").count(), 0);
      const faults = await faultsOf(page);
      if (faults.length > 0) wrong[path] = faults;
    }
    await page.context().close();
    assert.deepEqual(wrong, {});
  });
