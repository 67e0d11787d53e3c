import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { after, test } from "node:test";
import { assets, renderer } from "../../kit/web/index.ts";
import type { PublishedFigure, PublishedMeasure } from "../published/index.ts";
import type { PublicRecord } from "../record/index.ts";
import type { Material } from "./material.ts";
import { siteOf } from "./site.ts";
import { layOut } from "./store.ts";

const measure = (id: string, more: Partial<PublishedMeasure> = {}): PublishedMeasure => ({
  ...{
    id,
    title: "Referrals",
    unit: "referrals",
    per: null,
    decimals: 0,
    measures: "flow",
    polarity: "neither",
  },
  ...{ numerator: "Referrals dated in the year", denominator: null, rate: null, counts: id, parts: [] },
  ...{ breaks: [], target: null, caveats: ["Read it with what follows a referral."], ...more },
});

const figure = (
  year: string,
  value: number | null,
  more: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  ...{ id: "referrals", year, numerator: value, denominator: null, value, lower: null, upper: null },
  ...{
    display: value === null ? "c" : String(value),
    status: "final",
    hidden: value === null,
    caveats: [],
    ...more,
  },
});

const record: PublicRecord = {
  ...{
    partnership: "Invented Partnership",
    day: "2026-04-22",
    risks: [],
    commentaries: [],
    requirements: {},
  },
  decisions: [
    {
      ...{
        reference: "D-2026-001",
        title: "Put the document back",
        text: "It waits.",
        reason: "Guidance came.",
      },
      ...{ body: "Leads", on: "2026-03-26", state: "In force", reversedBy: null },
    },
  ],
  actions: [
    {
      ...{ reference: "A-2026-001", title: "Write it again", due: "2026-04-01", slips: 1, state: "open" },
      ...{
        agency: "Council",
        completedOn: null,
        decision: "D-2026-001",
        presentation: null,
        impact: null,
        noImpact: null,
      },
    },
  ],
  documents: [
    {
      ...{
        reference: "V-2022-001",
        title: "Threshold document",
        version: "Version 3",
        kind: "threshold-document",
      },
      ...{ from: "2022-01-10", until: "2026-06-01", address: null },
    },
    {
      ...{
        reference: "V-2017-001",
        title: "Threshold document",
        version: "Version 2.5",
        kind: "threshold-document",
      },
      ...{ from: "2017-03-01", until: "2022-01-10", address: "Archive of the board, folder 2017" },
    },
  ],
  groups: [],
  reports: [],
  presentations: [
    {
      ...{
        reference: "PR-2026-001",
        title: "To the committee",
        report: "V-2026-004",
        body: "Scrutiny Committee",
      },
      ...{
        meetingOn: "2026-04-22",
        publishedOn: "2026-04-14",
        urgent: null,
        officer: "An officer",
        portfolioHolder: "A holder",
      },
      ...{ exempt: { paragraph: "2", publicInterest: "SECRET REASON" }, recommendations: "SECRET ASK" },
      ...{ resolution: "SECRET RESOLUTION", resolvedOn: "2026-04-22", actions: [] },
    },
  ],
  dispatches: [{ reference: "DI-2026-001", report: "V-2026-004", to: "The Panel", on: "2026-04-15" }],
};

const bytes = (text: string) => new TextEncoder().encode(text);

const material: Material = {
  ...{
    partnership: "Invented Partnership",
    invented: true,
    day: "2026-04-22",
    builtFor: "2026-04-20",
    record,
  },
  figures: {
    ...{
      snapshot: "abc",
      years: ["2023-24", "2024-25"],
      measures: [measure("referrals")],
      areas: [],
      comparators: [],
    },
    figures: [figure("2023-24", 48), figure("2024-25", null)],
  },
  reports: [
    {
      unfit: ["SECRET: what stands in its way"],
      found: ["SECRET: what is found today"],
      report: {
        ...{ reference: "V-2026-004", title: "Yearly report 2024-25", year: "2024-25", state: "published" },
        ...{ text: "SECRET SOURCE", address: null, snapshot: "abc", record: null, publishedOn: "2026-04-13" },
        ...{
          approvals: [
            { on: "2026-03-26", by: "the delegated safeguarding partners", decision: "D-2026-001" },
          ],
        },
        ...{ signatures: [{ name: "A Lead", agency: "Council", on: "2026-03-27" }], seal: "f".repeat(64) },
      },
      files: new Map([
        ["report.html", bytes("<p>report</p>")],
        ["figures.csv", bytes("a,b")],
      ]),
      papers: [
        {
          ...{ committee: "Board", meeting: "2026-05-21" },
          files: new Map([["board-2026-05-21.html", bytes("<p>paper</p>")]]),
        },
      ],
    },
  ],
};

const press = { render: renderer(), assets: assets() };
const made = await siteOf(material, press);
const textOf = (path: string, { files } = made) => {
  const found = files.get(path);
  assert.ok(found, `${path} is not there`);
  return new TextDecoder().decode(found);
};
const pages = [...made.files.keys()].filter((path) => path.endsWith(".html"));

test("every link on every page is relative and leads to a file of the site, and to a place that is there", () => {
  for (const path of pages)
    for (const [, address = ""] of textOf(path).matchAll(/(?:href|src)="([^"]*)"/g)) {
      assert.doesNotMatch(address, /^\/|^[a-z]+:/, `${path} leads to ${address}`);
      const [file = "", place] = address.split("#");
      const target = file === "" ? path : posix.join(dirname(path), file);
      assert.ok(made.files.has(target), `${path} leads to ${target}`);
      if (place !== undefined) assert.match(textOf(target), new RegExp(`id="${place}"`));
    }
});

test("no page runs a script or asks another site for anything", () => {
  for (const path of pages)
    assert.doesNotMatch(textOf(path), /<script|javascript:|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
});

test("the same material gives the same bytes", async () => {
  const again = await siteOf(material, press);
  assert.deepEqual([...again.files.keys()], [...made.files.keys()]);
  for (const [path, content] of again.files)
    assert.ok(Buffer.from(content).equals(made.files.get(path) ?? bytes("")), path);
});

test("a hidden figure is told as hidden on its page and as c in its file, and nowhere as a number", () => {
  assert.match(textOf("figures/referrals.html"), /2024-25[\s\S]{0,200}hidden/);
  assert.match(textOf("figures/referrals.csv"), /2024-25,,,,,,c,referrals,,final,yes/);
});

test("a yearly report's page has its files, approval, signature, papers, recipients and how old it was", () => {
  const page = textOf("reports/2024-25/index.html");
  for (const words of [
    /did not pass its check/,
    /378 days after the year/,
    /A Lead/,
    /The Panel/,
    /Board, 21 May 2026/,
    /f{64}/,
  ])
    assert.match(page, words);
  assert.equal(textOf("reports/2024-25/report.html"), "<p>report</p>");
  assert.equal(textOf("reports/2024-25/board-2026-05-21.html"), "<p>paper</p>");
});

test("of an exempt presentation the site tells body, day and paragraph, and nothing that was said", () => {
  const all = [...made.files.keys()].map((path) => textOf(path)).join("\n");
  assert.match(all, /Scrutiny Committee, 22 April 2026[\s\S]*by virtue of paragraph 2/);
  assert.doesNotMatch(all, /SECRET/);
});

test("documents stand as in force by the day, and those before apart from them", () => {
  const [now = "", before = ""] = textOf("documents.html").split("What held before");
  assert.match(now, /Version 3[\s\S]*1 June 2026/);
  assert.match(before, /Version 2\.5/);
});

test("an overdue action says so in words and leads to the decision that it comes from", () => {
  assert.match(textOf("actions.html"), /1 April 2026 <strong[^>]*>overdue[\s\S]*put back once/);
  assert.match(textOf("actions.html"), /decisions\.html#D-2026-001/);
});

test("without a record of the register only figures are published, and no page pretends otherwise", async () => {
  const bare = await siteOf({ ...material, record: null, reports: [] }, press);
  assert.deepEqual(
    [...bare.files.keys()].filter((path) => /^(decisions|actions|documents|groups)/.test(path)),
    [],
  );
  assert.doesNotMatch(textOf("index.html", bare), /decisions\.html/);
});

const place = mkdtempSync(join(tmpdir(), "waymark-site-"));
after(() => rmSync(place, { recursive: true, force: true }));
const files = (text: string) =>
  new Map([
    ["index.html", bytes(text)],
    ["a/b.html", bytes(text)],
  ]);

test("a folder takes the place of its own earlier publication, readable by everybody", () => {
  const out = join(place, "own");
  assert.equal(layOut(out, files("one")), null);
  assert.equal(layOut(out, new Map([["index.html", bytes("two")]])), null);
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "two");
  assert.throws(() => statSync(join(out, "a")), /ENOENT/);
  assert.equal(statSync(join(out, "index.html")).mode & 0o777, 0o644);
  assert.equal(statSync(out).mode & 0o777, 0o755);
});

test("a folder with anything of somebody else's is left as it is", () => {
  const out = join(place, "theirs");
  mkdirSync(out);
  writeFileSync(join(out, "letter.txt"), "dear");
  assert.match(
    layOut(out, files("one"))?.refused ?? "",
    /not empty and not a site that was published before/,
  );
  const mine = join(place, "mine");
  layOut(mine, files("one"));
  writeFileSync(join(mine, "a", "note.txt"), "kept");
  assert.match(
    layOut(mine, files("two"))?.refused ?? "",
    /note\.txt does not come from the last publication/,
  );
  rmSync(join(mine, "a", "note.txt"));
  writeFileSync(join(mine, "index.html"), "mended by hand");
  assert.match(layOut(mine, files("two"))?.refused ?? "", /index\.html was changed since/);
  assert.equal(readFileSync(join(mine, "index.html"), "utf8"), "mended by hand");
});
