import assert from "node:assert/strict";
import { test } from "node:test";
import { county, record } from "../../src/report/compile/county.fixture.ts";
import { compile } from "../../src/report/compile/index.ts";
import { readSource } from "../../src/report/source/index.ts";
import { mutantsOf } from "./mutants.ts";
import { mutated } from "./noticed.ts";

const grounds = { figures: county, record, day: "2026-04-22" };
const claim = (words: string, attributes: string) => `:claim[${words}]{${attributes}}`;
const share = "conferences-within-15-working-days-share";
const source = readSource(`# The front door

${claim("Referrals fell by 24.6 per cent", 'indicator="referrals" from="2018-19" to="2024-25" says="fell" by="24.6%"')}.
${claim("There were 1,504 referrals in 2024-25", 'indicator="referrals" year="2024-25" says="was" value="1,504"')}.
${claim("In 2024-25, 56.1 per cent of conferences were held within 15 working days", `indicator="${share}" year="2024-25" says="was" value="56.1%"`)}.
There were :figure{indicator="looked-after-started" year="2023-24"} in 2023-24.

::table{indicators="conferences" years="2023-24 2024-25"}
`);

test("each input that a report rests on is changed, with every rate and share that is made of it", () => {
  const { check, uses } = compile(source, grounds);
  assert.deepEqual(
    check.claims.map(({ verdict }) => verdict),
    ["true", "true", "true"],
  );
  const mutants = mutantsOf(uses, county);
  const one = mutants.find(({ says }) => says === "conferences 2024-25 one more");
  const changed = one?.figures.figures.filter((each, at) => each !== county.figures[at]) ?? [];
  assert.deepEqual(
    changed.map(({ id, year, denominator, display }) => [id, year, denominator, display]),
    [
      ["conferences", "2024-25", null, "338"],
      [share, "2024-25", 338, "55.9%"],
    ],
  );
  assert.ok(mutants.some(({ says }) => says === "population-0-17 2018-19 one fewer"));
  assert.ok(mutants.some(({ kind }) => kind === "years exchanged"));
});

test("a change of one in a number that the report states is noticed by its claim, one that it prints by what is printed", () => {
  const { tallies, unnoticed } = mutated(source, grounds);
  const of = (kind: string) => tallies.find((each) => each.kind === kind);
  const more = of("one more");
  assert.ok(
    more && more.byClaims > 0 && more.byClaims < more.mutants,
    "a chart's or table's number is no claim's",
  );
  assert.equal(more.bySeal, more.mutants, "the sealed figures.csv shows every change");
  // One of 59,000 children, one referral of 1,996, the rate behind a claim that states the count: every sentence stays true
  // and every printed figure as it was, so that only the sealed numbers show it.
  assert.deepEqual(
    unnoticed.filter(
      (each) =>
        !/^(population-0-17 .*|referrals 2018-19 one fewer|referrals-rate .* hidden) \(seal\)$/.test(each),
    ),
    [],
  );
});
