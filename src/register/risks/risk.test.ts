import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { risk, riskLevel } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see risks": "yyyyyy---",
  "see published-risks": "yyyyyyyy-",
  "add risks": "yyyyyy---",
  "change risks": "yy-------",
  "review risks": "yyyyyy---",
  "close risks": "-yyyy----",
  "reopen risks": "yyyyyy---",
};

test("who may do what with risks is as agreed", () => {
  const said = permissionsOf(risk).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});

test("likelihood times impact gives four bands, with their borders at 5, 10 and 16", () => {
  const of = (likelihood: number, impact: number) =>
    riskLevel({ likelihood: String(likelihood), impact: String(impact) });
  assert.deepEqual(
    [of(1, 4), of(1, 5), of(3, 3), of(2, 5), of(3, 5), of(4, 4), of(5, 5)],
    ["low", "medium", "medium", "high", "high", "severe", "severe"],
  );
});

test("a risk is looked at again on a day to come", () => {
  const review = risk.moves.find(({ name }) => name === "review");
  const by = { account: "c", session: null, name: "Corin Thackwell", role: "business-manager" } as const;
  const asked = (reviewOn: string) =>
    review?.refuses?.({}, { reviewOn }, by, { reference: null, names: [], namedBy: [], on: "2026-04-22" });
  assert.match(String(asked("2026-04-22")?.reviewOn), /a day to come/);
  assert.equal(asked("2026-04-23"), null);
});
