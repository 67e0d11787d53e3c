import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, policy } from "./policy.ts";
import { roleNames } from "./roles.ts";

// Written out a second time, on purpose: a change of the policy is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see published-figures": "yes yes yes yes yes yes yes yes no",
  "see raw-figures": "purpose purpose no purpose no purpose no no no",
  "see identified-child": "purpose no no purpose no purpose no no no",
  "see arrivals": "yes yes yes yes yes yes no no no",
  "change arrivals": "yes yes no no no no no no no",
  "see snapshots": "yes yes yes yes yes yes no no no",
  "change snapshots": "yes yes no no no no no no no",
  "see matches": "purpose no no no no no no no no",
  "see access-log": "no yes yes yes no yes no no no",
  "see accounts": "no yes no no no no no no yes",
  "change accounts": "no no no no no no no no yes",
  "see partnerships": "yes yes yes yes yes yes yes yes yes",
  "change partnerships": "no yes yes no no no no no no",
  "see settings": "yes yes yes yes yes yes yes yes yes",
};

for (const [rule, answers] of Object.entries(expected)) {
  const [action = "", thing = ""] = rule.split(" ");
  for (const [at, role] of roleNames.entries()) {
    const due = answers.split(" ")[at];
    test(`the ${role} may ${rule}: ${due}`, () => assert.equal(answer(role, action, thing), due));
  }
}

test("the policy has no rule besides those", () => {
  assert.deepEqual(
    policy.map(({ action, thing }) => `${action} ${thing}`),
    Object.keys(expected),
  );
});

test("nobody sees a child or a raw figure without a recorded purpose", () => {
  for (const rule of policy.filter(({ thing }) => thing === "identified-child" || thing === "raw-figures"))
    for (const role of roleNames) assert.notEqual(rule[role], "yes");
});

test("what the policy does not name is refused", () => {
  assert.equal(answer("analyst", "change", "raw-figures"), "no");
  assert.equal(answer("administrator", "see", "toString"), "no");
});
