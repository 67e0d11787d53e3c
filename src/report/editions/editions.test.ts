import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublicPresentation, PublicRecord } from "../record/index.ts";
import { paperEditions, reportEdition } from "./index.ts";

const risk: PublicRecord["risks"][number] = {
  ...{ reference: "RK-2026-001", title: "Too few hands", cause: "A", effect: "B", mitigation: "Options" },
  ...{ level: "high", likelihood: 4, impact: 4, owner: "Business manager", reviewOn: null },
};

const record: PublicRecord = {
  ...{ partnership: "Invented Partnership", day: "2026-04-22", decisions: [], actions: [], risks: [risk] },
  ...{ documents: [], groups: [], commentaries: [], requirements: {}, reports: [], presentations: [] },
  dispatches: [],
};
const figures = {
  ...{ snapshot: "abc", years: ["2024-25"], measures: [], figures: [], areas: [], comparators: [] },
};
const grounds = { figures, record, day: "2026-04-22" };
const asked = { grounds, from: "Invented Partnership", invented: true, formats: ["html"] as const };

const front = `---
title: Yearly report of the partnership
kind: cover
report: V-2026-004
committee: Scrutiny Committee
meeting: 2026-04-22
access: public
published: 2026-04-14
officer: Corin Thackwell
email: unit@oakmarch.example
portfolio-holder: Councillor Raventhorpe
---
`;
const headings =
  "Synopsis,Executive summary,Recommendations,Risk assessment and opportunities appraisal,Financial implications,Background,Additional information,Conclusions,Appendices".split(
    ",",
  );
const cover = `${front}${headings
  .map((each) => `\n# ${each}\n\nWords for the committee.\n${each.startsWith("Risk") ? "\n::risks{}\n" : ""}`)
  .join("")}`;

const board: PublicPresentation = {
  ...{ reference: "CP-2026-002", title: "To the board", report: "V-2026-004", body: "Wellbeing Board" },
  ...{ meetingOn: "2026-05-21", publishedOn: null, urgent: null, officer: "", portfolioHolder: "" },
  ...{ exempt: null, recommendations: "1. That the board notes it.", resolution: null, resolvedOn: null },
  actions: [],
};

test("one source becomes a paper for each body, each in files of its own name", async () => {
  const made = await paperEditions({ ...asked, source: cover, presentations: [board] });
  assert.ok(!("unfit" in made), JSON.stringify(made));
  assert.deepEqual(
    made.papers.flatMap(({ files }) => [...files.keys()]),
    ["scrutiny-committee-2026-04-22.html", "wellbeing-board-2026-05-21.html"],
  );
  const [first = "", second = ""] = made.papers.map(({ files }) =>
    [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join(),
  );
  assert.match(first, /Invented: nobody in it exists/);
  assert.match(first, /Too few hands/);
  assert.match(second, /That the board notes it/);
});

test("a paper that is out carries the day of its publication, on whatever later day it is made again", async () => {
  const words = async (day: string) => {
    const made = await paperEditions({
      ...{ ...asked, source: cover, presentations: [board], grounds: { ...grounds, day } },
    });
    assert.ok(!("unfit" in made), JSON.stringify(made));
    return made.papers.map(({ files }) => new TextDecoder().decode([...files.values()][0]));
  };
  const [[out, planned], [outLater, plannedLater]] = [await words("2026-04-22"), await words("2026-05-05")];
  assert.match(out ?? "", /14 April 2026<\/p><\/footer>/);
  assert.equal(outLater, out);
  assert.match(planned ?? "", /22 April 2026<\/p><\/footer>/);
  assert.notEqual(plannedLater, planned);
});

test("a paper that leaves the form is not made, and each fault names its line", async () => {
  const late = cover.replace("published: 2026-04-14", "published: 2026-04-20").replace("# Background\n", "");
  const made = await paperEditions({ ...asked, source: late, presentations: [] });
  assert.ok("unfit" in made);
  assert.match(made.unfit.join("\n"), /^Line \d+: .*heading "Background"/m);
  assert.match(made.unfit.join("\n"), /14 April 2026 as the latest day to publish/);
});

test("a paper that nobody asked for is not judged", async () => {
  const made = await paperEditions({ ...asked, source: "", presentations: [], wanted: () => false });
  assert.deepEqual(made, { papers: [] });
});

test("a report with a loose number is not made, and the number is named", async () => {
  const source = "---\ntitle: A report\nkind: paper\n---\n\n# Chapter\n\nWe trained 40 people.\n";
  const made = await reportEdition({ ...asked, source });
  assert.ok("unfit" in made);
  assert.match(made.unfit.join("\n"), /Line 8: "40/);
});

test("a report that was signed is printed as it was signed, whatever a stricter check finds today, and that is told", async () => {
  const source = "---\ntitle: A report\nkind: yearly-report\nyear: 2024-25\n---\n\nChildren are safer.\n";
  const unsigned = await reportEdition({ ...asked, source });
  assert.ok("unfit" in unsigned, "a draft is not printed");
  const signed = await reportEdition({ ...asked, source, signed: true });
  assert.ok(!("unfit" in signed));
  assert.match(new TextDecoder().decode(signed.files.get("report.html")), /Children are safer/);
  assert.match(signed.found.join(), /"safer" is bound to nothing/);
});

test("what cannot be printed is not printed because it was signed", async () => {
  const source =
    '---\ntitle: A report\nkind: yearly-report\nyear: 2024-25\n---\n\n::chart{indicator="gone"}\n';
  const made = await reportEdition({ ...asked, source, signed: true });
  assert.ok("unfit" in made, "its chart has no figures");
});
