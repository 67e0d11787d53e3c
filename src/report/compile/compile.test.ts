import assert from "node:assert/strict";
import { test } from "node:test";
import type { RootContent } from "mdast";
import { anchorsOf } from "../../kit/prose/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import { readSource } from "../source/index.ts";
import { county, record } from "./county.fixture.ts";
import { compile, inOrder } from "./index.ts";

const front = "---\ntitle: Yearly report\nkind: yearly-report\nyear: 2024-25\n---\n\n";
const compiled = (markdown: string, known: typeof record | null = record) =>
  compile(readSource(markdown), { figures: county, record: known, day: "2026-04-22" });
const check = (markdown: string) => compiled(markdown).check;

/** The words of the document, without its appendix, and where its links lead. */
function words(markdown: string): string {
  const { children } = compiled(markdown).document;
  const end = children.findIndex((each) => wordsOf(each) === "Where every figure comes from");
  return (end < 0 ? children : children.slice(0, end)).map(wordsOf).join("\n");
}

function wordsOf(node: RootContent): string {
  if (node.type === "link") return `${node.children.map(wordsOf).join("")}(${node.url})`;
  if (node.type === "tableCell") return `${node.children.map(wordsOf).join("")}|`;
  if ("children" in node) return (node.children as RootContent[]).map(wordsOf).join("");
  return "value" in node ? node.value : "";
}

const fell =
  ':claim[Referrals fell by 24.6 per cent]{indicator="referrals" from="2018-19" to="2024-25" says="fell" by="24.6%"}';
const rose = ':claim[Referrals rose]{indicator="referrals" from="2018-19" to="2024-25" says="rose"}';
const slight =
  ':claim[Referrals fell by 1.2 per cent]{indicator="referrals" from="2023-24" to="2024-25" says="fell" by="1.2%"}';

test("a claim that the figures bear out stands as it was written, and leads to where its figures come from", () => {
  const { check, document } = compiled(`Since 2018-19 ${fell}.`);
  assert.deepEqual(
    check.claims.map(({ verdict }) => verdict),
    ["true"],
  );
  assert.equal(
    words(`Since 2018-19 ${fell}.`),
    "Since 2018-19 Referrals fell by 24.6 per cent(#figure-referrals).",
  );
  assert.ok(anchorsOf(document).has("figure-referrals"));
  assert.equal(inOrder(check), true);
});

test("a claim that the figures contradict is false, one that they do not reach is unsupported; neither is in order", () => {
  const { claims } = check(`# The front door\n\n${rose}.\n\n${slight}.`);
  assert.deepEqual(
    claims.map(({ id, section, verdict, line }) => [id, section, verdict, line]),
    [
      ["c1", "The front door", "false", 3],
      ["c2", "The front door", "unsupported", 5],
    ],
  );
  assert.match(claims[1]?.wording ?? "", /1,504.*18 fewer.*no clear change/i);
  assert.equal(inOrder(check(rose)), false);
  assert.equal(inOrder(check(slight)), false);
});

test("a figure is printed as it is published; one that does not exist is told and fails the check", () => {
  assert.equal(
    words('There were :figure{indicator="referrals" year="2024-25"}.'),
    "There were 1,504(#figure-referrals).",
  );
  const { problems, figures } = check(':figure{indicator="refferals" year="2024-25"}');
  assert.match(problems[0]?.why ?? "", /^:figure cannot be shown: /);
  assert.equal(figures, 0);
  assert.equal(check(':figure{indicator="referrals" year="1999-00"}').problems.length, 1);
  assert.equal(check('::chart{indicator="refferals"}').problems.length, 1);
});

test("charts and tables stand in the document with every figure that they rest on", () => {
  const { check, document, figuresUsed, uses } = compiled(
    '## Referrals\n\n::chart{indicator="referrals"}\n\n::table{indicators="referrals" years="2023-24 2024-25"}',
  );
  assert.deepEqual(check.problems, []);
  assert.deepEqual(
    document.children.slice(0, 3).map(({ type }) => type),
    ["heading", "drawing", "table"],
  );
  assert.ok(
    figuresUsed.some(
      ({ where, section, year }) => where === "chart" && section === "Referrals" && year === "2018-19",
    ),
  );
  assert.ok(uses.some(({ id, year }) => id === "referrals" && year === "2024-25"));
});

test("decisions and actions of the report's year come from the register, those of other years do not", () => {
  const text = words(`${front}::decisions{}\n\n::actions{}`);
  assert.match(text, /Separate the boards \(D-2024-003\)\|/);
  assert.match(
    text,
    /Tell the schools \(A-2024-011\)\|Oakmarch Council\|1 December 2024, put back 2 times\|Closed, done on 15 January 2025\|Heads know whom to ask\./,
  );
  assert.doesNotMatch(text, /A later one/);
  assert.match(
    words('::decisions{from="2025-04-01" to="2026-03-31"}'),
    /A later one.*Reversed, see D-2025-012\./,
  );
  assert.match(words("::risks{}"), /The register holds no public risk\./);
});

test("what a block asks of the register and nobody has is told", () => {
  for (const [text, why] of [
    [
      '::decisions{body="Nobody"}',
      /The register knows no body "Nobody": it knows Lead safeguarding partners, Executive\./,
    ],
    ['::actions{state="done"}', /knows no state "done": it knows open, complete, closed, stopped/],
    ['::decisions{from="1 April"}', /from="1 April" is no day/],
    ["::requirements{}", /does not say its year/],
  ] as const)
    assert.match(check(text).problems[0]?.why ?? "", why);
  const without = compiled("::decisions{}", null).check.problems;
  assert.match(without[0]?.why ?? "", /no public record yet: start "waymark serve" once/);
});

test("commentary is quoted as it was given, its figures included, under its author's name", () => {
  const { check } = compiled("::commentary{}");
  assert.deepEqual([check.unbound, check.problems], [[], []]);
  assert.match(
    words("::commentary{}"),
    /The boards listened more than in 3 years\.\nOttilie Brackenridge, independent scrutineer, 20 January 2026/,
  );
});

test("commentary on a section is printed at its place, and once", () => {
  const general = record.commentaries.map((each) => ({ ...each, section: null }));
  const own = record.commentaries.map((each) => ({ ...each, section: "Themes", text: "Files are thin." }));
  const known = { ...record, commentaries: [...general, ...own] };
  const printed = (markdown: string) => compiled(markdown, known).document.children.map(wordsOf).join("\n");
  const both = printed('::commentary{}\n\n# Themes\n\n::commentary{section="themes"}');
  assert.match(both, /listened more[^#]*Themes\nFiles are thin/);
  assert.equal(both.split("Files are thin").length, 2);
  assert.match(printed("::commentary{}"), /listened more[\s\S]*Files are thin/);
});

const section = (answers: string, text: string) =>
  `:::section{answers="${answers}"}\n\n## About ${answers.slice(19)}\n\n${text}\n\n:::\n\n`;

test("a section prints when it holds evidence; the rest are named as not yet recorded, with the items that they were to answer", () => {
  const text = `${front}${section("2023-yearly-report-done", fell)}${section("2023-yearly-report-impact", "Much was written.")}`;
  const { check, document } = compiled(text);
  assert.deepEqual(
    check.requirements.map(({ id, standing, section, why }) => [id, standing, section, why]),
    [
      ["2023-yearly-report-done", "printed", "About done", "A section with evidence answers it."],
      [
        ...["2023-yearly-report-impact", "not yet recorded", "About impact"],
        "Its section holds no evidence: no true claim, no figure, nothing from the register.",
      ],
      ["2023-yearly-report-decisions", "not yet recorded", null, "No section answers it."],
    ],
  );
  assert.doesNotMatch(JSON.stringify(document), /Much was written/);
  assert.equal(inOrder(check), true, "an item not yet recorded stands in nobody's way");
});

test("an allowance, a false claim and an empty block are no evidence", () => {
  for (const text of [':allow[12 pages]{why="counted in the printed edition"}', rose, "::risks{}"]) {
    const { requirements } = check(`${front}${section("2023-yearly-report-done", text)}`);
    assert.equal(requirements[0]?.standing, "not yet recorded", text);
  }
  for (const text of ["::decisions{}", "::commentary{}", '::chart{indicator="referrals"}']) {
    const { requirements } = check(`${front}${section("2023-yearly-report-done", text)}`);
    assert.equal(requirements[0]?.standing, "printed", text);
  }
});

test("the map of requirements says of each item where it is answered, sections after it included, and what was found", () => {
  const text = words(`${front}::requirements{}\n\n${section("2023-yearly-report-done", fell)}`);
  assert.match(text, /1\. What was done\|Says what was done\|About done\|Met in part\|/);
  assert.match(
    text,
    /3\. Decisions and actions\|.*\|Not yet recorded\. No section answers it\.\|Not looked at yet\|/,
  );
});

test("a section that answers what nobody asks, or nothing, is told", () => {
  assert.match(
    check(`${front}${section("2023-yearly-report-joy", fell)}`).problems[0]?.why ?? "",
    /asks nothing called "2023-yearly-report-joy" of 2024-25: it asks 2023-yearly-report-done/,
  );
  assert.match(
    check(`${front}:::section{}\n\n${fell}\n\n:::`).problems[0]?.why ?? "",
    /does not say what it answers/,
  );
});

test("the appendix says of each figure used how it is counted and what was published, and of no other", () => {
  const { document } = compiled(fell);
  const text = document.children.map(wordsOf).join("\n");
  assert.match(text, /Where every figure comes from/);
  assert.match(text, /snapshot 0123456789abcdef, as on 22 April 2026/);
  assert.match(text, /Referrals to children's social care\.\|2018-19: 1,996; 2024-25: 1,504\|/);
  assert.doesNotMatch(text, /Initial conferences/);
  assert.equal(compiled("Nothing of numbers.").document.children.length, 1);
});

test("the appendix names who published the figures of England once, and leaves to a chart the values that it prints", () => {
  const comparators = ["2018-19", "2023-24", "2024-25"].map((year) => ({
    ...{ id: "referrals-rate", year, than: "england", value: 519.4, display: "519.4" },
    source: "The Department, table C1",
  })) as PublishedFigures["comparators"];
  const chart = '::chart{indicator="referrals-rate" kind="compare" from="2018-19" to="2024-25"}';
  const below =
    ':claim[the rate was below England\'s]{indicator="referrals-rate" year="2024-25" says="below" than="england"}';
  const rowOf = (text: string) => {
    const figures = { ...county, comparators };
    const { document } = compile(readSource(text), { figures, record, day: "2026-04-22" });
    return document.children.map(wordsOf).join("\n").split("Every number")[1] ?? "";
  };
  assert.match(rowOf(chart), /\|In its chart or table\|1\|/);
  assert.equal(rowOf(chart).split("table C1").length, 2);
  assert.match(
    rowOf(`${chart}\n\nIn 2024-25 ${below}.`),
    /\|2024-25: 25\d\.\d\. England, 2024-25: 519\.4\|1\|/,
  );
});

test("what holds for several figures is one note of the appendix, to which each of them leads", () => {
  const caveats = ["Read it with what follows a referral."];
  const measures = county.measures.map((each) => ({ ...each, caveats }));
  const source = readSource(`${fell}. Of 10,000 :figure{indicator="referrals-rate" year="2024-25"} were.`);
  const { document } = compile(source, { figures: { ...county, measures }, record, day: "2026-04-22" });
  const text = document.children.map(wordsOf).join("\n");
  assert.equal(text.split("Read it with").length, 2);
  assert.match(text, /1,504\|1\|.*The same; for every 10,000.*\|1\|/);
});

test("headings begin at the first level and leave none out, whatever stands between sections that are not printed", () => {
  const { document } = compiled(
    `${front}${section("2023-yearly-report-impact", "Words.")}### Below\n\n##### Deeper`,
  );
  assert.deepEqual(
    document.children.flatMap((each) => (each.type === "heading" ? [each.depth] : [])),
    [1, 2],
  );
});

test("the same source and figures give the same document", () => {
  const text = `${front}${section("2023-yearly-report-done", fell)}::requirements{}\n\n::decisions{}`;
  assert.equal(JSON.stringify(compiled(text)), JSON.stringify(compiled(text)));
});
