import assert from "node:assert/strict";
import { test } from "node:test";
import type { Nodes } from "mdast";
import { markdownTree } from "../../kit/prose/index.ts";
import { coversOf } from "./index.ts";

const front = {
  ...{ title: "Yearly report of the partnership", kind: "cover", report: "2024-25" },
  ...{ committee: "People Overview and Scrutiny Committee", meeting: "22 April 2026", item: "6" },
  ...{ access: "public", officer: "Corin Thackwell", email: "unit@oakmarch.invalid", tel: "01632 960001" },
  ...{ "portfolio-holder": "Councillor Imelda Raventhorpe", published: "2026-04-14" },
};

const headings = [
  "Synopsis",
  "Executive summary",
  "Recommendations",
  "Risk assessment and opportunities appraisal",
  "Financial implications",
  "Background",
  "Additional information",
  "Conclusions",
  "Appendices",
];

const risks = "| Risk | Mitigation |\n|---|---|\n| Too few hands | Options for the leads |";
const written = (heading: string) =>
  `# ${heading}\n\nWords of ${heading}.\n\n- a point\n\n${heading.startsWith("Risk") ? risks : ""}`;
const whole = (all: readonly string[] = headings) => all.map(written).join("\n\n");

const coversFor = (
  text = whole(),
  more: Partial<Parameters<typeof coversOf>[0]> & { readonly front?: object } = {},
) =>
  coversOf({
    document: markdownTree(text),
    day: "2026-04-22",
    presentations: [],
    ...more,
    front: { ...front, ...more.front },
  });

const textOf = (node: Nodes): string =>
  "children" in node ? node.children.map(textOf).join("") : "value" in node ? node.value : "";
const blocksOf = (cover: ReturnType<typeof coversFor>[number] | undefined) =>
  (cover?.document.children ?? []).map((each) => textOf(each));
const whysOf = (covers: ReturnType<typeof coversFor>) => covers[0]?.problems.map(({ why }) => why) ?? [];

test("a paper in the form has its header table, officer, portfolio holder and numbered headings and paragraphs", () => {
  const [cover, ...others] = coversFor();
  assert.deepEqual(others, []);
  assert.deepEqual(cover?.problems, []);
  assert.equal(cover?.name, "people-overview-and-scrutiny-committee-2026-04-22");
  const blocks = blocksOf(cover);
  assert.equal(
    blocks[0],
    "Committee and dateItemAccessPeople Overview and Scrutiny Committee, 22 April 20266Public",
  );
  assert.equal(
    blocks[1],
    "Responsible officer: Corin Thackwell. Email: unit@oakmarch.invalid. Telephone: 01632 960001.",
  );
  assert.deepEqual(
    cover?.document.children.flatMap((each) =>
      each.type === "heading" ? [`${each.depth} ${textOf(each)}`] : [],
    ),
    [
      "1 1. Synopsis",
      "1 2. Executive summary",
      "1 3. Recommendations",
      "1 Report",
      "2 4. Risk assessment and opportunities appraisal",
      "2 5. Financial implications",
      "2 6. Background",
      "2 7. Additional information",
      "2 8. Conclusions",
      "1 Appendices",
    ],
  );
  assert.ok(blocks.includes("4.1\u00a0\u00a0Words of Risk assessment and opportunities appraisal."));
  assert.ok(blocks.includes("Words of Appendices."), "what closes the paper has no number");
});

test("an optional heading takes its place and the numbers follow it", () => {
  const with_ = [
    ...headings.slice(0, 5),
    "Climate change appraisal",
    ...headings.slice(5, 8),
    "Background papers",
    "Appendices",
  ];
  const [cover] = coversFor(whole(with_));
  assert.deepEqual(cover?.problems, []);
  assert.ok(blocksOf(cover).includes("7. Background"));
});

test("each recommendation of a numbered list has its own paragraph number, and the words before the list have none", () => {
  const text = whole().replace(
    "Words of Recommendations.",
    "That the committee:\n\n1. considers the report;\n2. says what it asks of the partnership.",
  );
  const blocks = blocksOf(coversFor(text)[0]);
  assert.ok(blocks.includes("That the committee:"));
  assert.ok(blocks.includes("3.1\u00a0\u00a0considers the report;"));
  assert.ok(blocks.includes("3.2\u00a0\u00a0says what it asks of the partnership."));
});

test("a heading that is missing, twice, out of order or not of the form is named with what to write", () => {
  const without = headings.filter((each) => each !== "Financial implications");
  assert.match(
    whysOf(coversFor(whole(without)))[0] ?? "",
    /asks for a heading "Financial implications".*write "# Financial/,
  );
  const swapped = ["Executive summary", "Synopsis", ...headings.slice(2)];
  assert.match(
    whysOf(coversFor(whole(swapped))).join(),
    /"Synopsis" comes before "Executive summary" in the form/,
  );
  assert.match(whysOf(coversFor(whole([...headings, "Appendices"]))).join(), /stands twice/);
  assert.match(
    whysOf(coversFor(`${whole()}\n\n# Praise\n\nWords.`)).join(),
    /"Praise" is not a heading of the form/,
  );
  assert.match(whysOf(coversFor(`Before all.\n\n${whole()}`)).join(), /under "Synopsis"/);
});

test("a risk assessment without its table is not whole", () => {
  assert.match(whysOf(coversFor(whole().replace(risks, ""))).join(), /table of risks and their mitigation/);
});

test("five clear working days before 22 April 2026 make 14 April the latest day to publish", () => {
  assert.equal(coversFor()[0]?.latestPublication, "2026-04-14");
  const late = whysOf(coversFor(whole(), { front: { published: "2026-04-15" } }));
  assert.match(
    late.join(),
    /leave 14 April 2026 as the latest day to publish, and this was published on 15 April 2026/,
  );
  const urgent = { published: "2026-04-15", urgent: "The guidance came on the day before." };
  assert.deepEqual(whysOf(coversFor(whole(), { front: urgent })), []);
  const unsaid = { front: { published: "" } };
  assert.deepEqual(whysOf(coversFor(whole(), { ...unsaid, day: "2026-04-14" })), []);
  assert.match(
    whysOf(coversFor(whole(), { ...unsaid, day: "2026-04-15" })).join(),
    /write when it was published/,
  );
});

test("an exempt paper needs its paragraph and the public interest, and says on its face that it is not for publication", () => {
  const bare = whysOf(coversFor(whole(), { front: { access: "exempt" } }));
  assert.match(bare.join(), /names its paragraph of Schedule 12A/);
  assert.match(bare.join(), /outweighs telling them/);
  assert.match(
    whysOf(coversFor(whole(), { front: { access: "exempt", paragraph: "8" } })).join(),
    /no paragraph 8/,
  );
  const reasoned =
    "Two children could be recognised, and the public gains nothing from knowing who they are.";
  const [cover] = coversFor(whole(), {
    front: { access: "exempt", paragraph: "2", "public-interest": reasoned },
  });
  assert.deepEqual([cover?.problems, cover?.exempt], [[], true]);
  assert.match(
    blocksOf(cover)[1] ?? "",
    /^Not for publication by virtue of paragraph 2 of Part 1 of Schedule 12A/,
  );
  assert.equal(blocksOf(cover)[2], `Public interest test: ${reasoned}`);
});

test("who may read a paper is never guessed", () => {
  assert.match(
    whysOf(coversFor(whole(), { front: { access: "" } })).join(),
    /write "access: public" or "access: exempt"/,
  );
});

const board = {
  ...{ reference: "PR-2026-002", report: "V-2026-004", body: "Health and Wellbeing Board", exempt: null },
  ...{
    meetingOn: "2026-05-21",
    publishedOn: null,
    urgent: null,
    officer: "Corin Thackwell",
    portfolioHolder: "",
  },
  recommendations: "1. That the board notes the report.",
};

test("one source makes a paper for every body that the register names, each with its own header and recommendations", () => {
  const [committee, other] = coversFor(whole(), { presentations: [board] });
  assert.deepEqual([committee?.problems, other?.problems], [[], []]);
  assert.deepEqual(
    [other?.committee, other?.latestPublication, other?.published],
    ["Health and Wellbeing Board", "2026-05-13", null],
  );
  assert.match(blocksOf(other)[0] ?? "", /Health and Wellbeing Board, 21 May 2026/);
  assert.ok(blocksOf(other).includes("3.1\u00a0\u00a0That the board notes the report."));
  assert.ok(blocksOf(committee).includes("3.1\u00a0\u00a0Words of Recommendations."));
});

test("recommendations that leave out who is to act are led in by the body that they are put to", () => {
  const asked = { ...board, recommendations: "1. notes the report;\n2. asks for more." };
  const blocks = blocksOf(coversFor(whole(), { presentations: [asked] })[1]);
  const at = blocks.indexOf("That the board:");
  assert.deepEqual(blocks.slice(at + 1, at + 3), [
    "3.1\u00a0\u00a0notes the report;",
    "3.2\u00a0\u00a0asks for more.",
  ]);
  assert.ok(at > 0);
});

test("a meeting's day that differs from the register's is a problem, not a choice", () => {
  const own = { ...board, body: "People Overview and Scrutiny", meetingOn: "2026-04-29" };
  const covers = coversFor(whole(), { presentations: [own] });
  assert.equal(covers.length, 1);
  assert.match(whysOf(covers).join(), /The register has the meeting on 29 April 2026/);
});

test("a paper that its source calls public and the register calls exempt is kept back until the two agree", () => {
  const own = {
    ...{ ...board, body: "People Overview and Scrutiny", meetingOn: "2026-04-22", publishedOn: "2026-04-14" },
    exempt: { paragraph: "2", publicInterest: "Two children could be recognised by what it tells." },
  };
  const covers = coversFor(whole(), { presentations: [own] });
  assert.equal(covers[0]?.exempt, true);
  assert.match(whysOf(covers).join(), /differ on whether the public may read it/);
});
