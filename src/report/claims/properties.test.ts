import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublishedFigures } from "../published/index.ts";
import { predicates } from "./catalogue.ts";
import type { Claim } from "./claim.ts";
import { example, years } from "./example.ts";
import { judge } from "./judge.ts";
import { withFigures } from "./wrong.fixture.ts";

/** Numbers that look random and are the same on every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The example with the referrals of two years replaced, without their rates: equal exposure. */
function counted(from: number, to: number): PublishedFigures {
  const changed = withFigures("referrals", (year) => {
    const count = year === "2023-24" ? from : year === "2024-25" ? to : null;
    return count === null ? null : { numerator: count, value: count, display: count.toLocaleString("en-GB") };
  });
  return {
    ...changed,
    measures: changed.measures.map((each) => (each.id === "referrals" ? { ...each, rate: null } : each)),
  };
}

const short = { indicator: "referrals", from: "2023-24", to: "2024-25" };

test("a size in per cent is true just when it is the one worked out apart, in whole numbers and rounded half up", () => {
  const roll = dice(11);
  for (let turn = 0; turn < 150; turn++) {
    const from = 400 + Math.floor(roll() * 3000);
    const to = Math.floor(from * (0.4 + roll() * 0.35));
    const tenths = Math.floor((2000 * (from - to) + from) / (2 * from));
    const by = (wrong: number) => `${((tenths + wrong) / 10).toFixed(1)}%`;
    const verdict = (wrong: number) =>
      judge(
        { text: `Referrals fell by ${by(wrong)}`, attributes: { ...short, says: "fell", by: by(wrong) } },
        counted(from, to),
      ).verdict;
    assert.deepEqual([verdict(0), verdict(1), verdict(-1)], ["true", "false", "false"], `${from} to ${to}`);
  }
});

test("fell is true just when the log of the ratio lies beyond its interval, worked out apart", () => {
  const roll = dice(7);
  const seen = new Set<string>();
  for (let turn = 0; turn < 150; turn++) {
    const from = 60 + Math.floor(roll() * 900);
    const to = Math.max(20, Math.floor(from * (0.75 + roll() * 0.4)));
    const clear = Math.log(to / from) + 1.959964 * Math.sqrt(1 / from + 1 / to) < 0;
    const expected = to >= from ? "false" : clear ? "true" : "unsupported";
    const found = judge(
      { text: "Referrals fell", attributes: { ...short, says: "fell" } },
      counted(from, to),
    );
    assert.equal(found.verdict, expected, `${from} to ${to}: ${found.why}`);
    seen.add(expected);
  }
  assert.equal(seen.size, 3, "the dice gave every verdict");
});

test("two years changed over turn a fall into a rise", () => {
  const roll = dice(5);
  for (let turn = 0; turn < 60; turn++) {
    const from = 100 + Math.floor(roll() * 900);
    const to = Math.floor(from * (0.5 + roll() * 0.48));
    const says = (text: string, word: string) => ({ text, attributes: { ...short, says: word } });
    const fell = judge(says("Referrals fell", "fell"), counted(from, to)).verdict;
    assert.equal(judge(says("Referrals rose", "rose"), counted(to, from)).verdict, fell, `${from}, ${to}`);
    assert.equal(judge(says("Referrals rose", "rose"), counted(from, to)).verdict, "false");
  }
});

/** Every claim of the manual and, for every measure and pair of years, a claim of each kind. */
function* manyClaims(): Generator<Claim> {
  for (const { examples } of predicates) yield* examples;
  for (const { id, title } of example.measures) {
    for (const [at, to] of years.entries()) {
      const from = years[Math.max(0, at - 1 - (at % 3))];
      if (from === undefined || from === to) continue;
      for (const says of ["fell", "rose", "stable", "no-clear-change", "improved", "changed"])
        yield {
          text: `${title} ${says === "no-clear-change" ? "showed no clear change" : says}`,
          attributes: { indicator: id, from, to, says },
        };
      for (const says of ["highest", "lowest", "met"])
        yield { text: title, attributes: { indicator: id, year: to, says } };
      for (const than of ["england", "neighbours"])
        yield { text: title, attributes: { indicator: id, year: to, says: "above", than } };
      yield { text: `${title}: 999,999`, attributes: { indicator: id, from, to, says: "was" } };
    }
  }
}

test("whatever is offered instead is itself true, and most refusals offer something", () => {
  let [refused, offered] = [0, 0];
  for (const claim of manyClaims()) {
    const { verdict, offer, wording } = judge(claim, example);
    if (verdict === "true") continue;
    refused++;
    if (offer === null) continue;
    offered++;
    assert.equal(wording, offer.text);
    const found = judge(offer, example);
    assert.equal(found.verdict, "true", `${offer.text}: ${found.why}`);
  }
  assert.ok(refused > 300 && offered / refused > 0.9, `${offered} of ${refused}`);
});

test("a sentence that prints a figure is noticed when that figure changes by one", () => {
  const true_ = [...manyClaims()]
    .map((claim) => judge(claim, example))
    .flatMap(({ offer }) => (offer ? [offer] : []));
  let [tried, noticed] = [0, 0];
  for (const claim of true_.slice(0, 60)) {
    const judged = judge(claim, example);
    for (const use of judged.uses.filter((each) => each.id === claim.attributes.indicator)) {
      const measure = example.measures.find(({ id }) => id === use.id);
      const cell = example.figures.find(({ id, year }) => id === use.id && year === use.year);
      if (
        measure?.per !== null ||
        cell?.numerator == null ||
        !new RegExp(`(?<![\\d,])${cell.display}(?![\\d,]\\d)(?!\\d)`).test(claim.text)
      )
        continue;
      const count = cell.numerator + 1;
      const other = withFigures(use.id, (year) =>
        year === use.year ? { numerator: count, value: count, display: count.toLocaleString("en-GB") } : null,
      );
      tried++;
      if (judge(claim, other).verdict !== "true") noticed++;
    }
  }
  assert.ok(tried >= 40, `${tried}`);
  assert.equal(noticed, tried);
});

test("a judgement names every cell it rests on, each once", () => {
  const { uses } = judge(
    {
      text: "Referrals fell",
      attributes: { indicator: "referrals", from: "2018-19", to: "2024-25", says: "fell" },
    },
    example,
  );
  assert.deepEqual(uses, [
    { id: "referrals", year: "2018-19" },
    { id: "referrals", year: "2024-25" },
    { id: "referrals-rate", year: "2018-19" },
    { id: "referrals-rate", year: "2024-25" },
  ]);
});

test("nothing that can be written makes the judge fall over", () => {
  const roll = dice(3);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(roll() * all.length)];
  const values = [
    "referrals",
    "2018-19",
    "2024-25",
    "24.6%",
    "-",
    "",
    "fell",
    "rank",
    "0",
    "1,50",
    "½",
    "england",
    "wards",
    "uasc",
    "partly",
    "Alder",
    "９",
  ];
  const names = [
    "indicator",
    "from",
    "to",
    "year",
    "says",
    "by",
    "of",
    "value",
    "than",
    "target",
    "since",
    "among",
    "place",
    "part",
    "share",
    "ward",
    "x",
  ];
  const texts = [
    "",
    "Referrals fell by 24.6 per cent",
    "١",
    "1/0 of children",
    "a/b 1,2,3 4.5.6",
    "nine in zero",
    "doubled ".repeat(30),
  ];
  for (let turn = 0; turn < 400; turn++) {
    const attributes = Object.fromEntries(
      names.filter(() => roll() < 0.3).map((name) => [name, pick(values) ?? ""]),
    );
    const says = pick(predicates.map((each) => each.says)) ?? "fell";
    const found = judge(
      { text: pick(texts) ?? "", attributes: { indicator: "referrals", says, ...attributes } },
      example,
    );
    assert.match(found.why, /\S/);
  }
});
