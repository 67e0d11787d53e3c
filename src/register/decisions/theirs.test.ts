import assert from "node:assert/strict";
import { test } from "node:test";
import { isTheirs } from "./theirs.ts";

const corin = { name: "Corin Thackwell", role: "Business manager" };

for (const owner of [
  ...["Corin Thackwell", "corin  thackwell", "Corin Thackwell (business manager)", "Thackwell, Corin"],
  ...["C. Thackwell", "Thackwell", "Córin Thackwell", "Corin\u00a0Thackwell", "Corin\u200b Thackwell"],
  ...["PE-2026-001 Corin Thackwell", "Corin Thackwell and Wren Abbotsley"],
  ...["business manager", "The Business Manager", "Partnership’s business manager"],
])
  test(`an action of “${owner}” is Corin Thackwell’s, who may not close it`, () =>
    assert.equal(isTheirs(owner, corin), true));

for (const owner of [
  "Wren Abbotsley",
  "Corin Hallowdene",
  "Assistant to the business manager",
  "C.",
  "Council",
  "",
])
  test(`an action of “${owner}” is not Corin Thackwell’s`, () => assert.equal(isTheirs(owner, corin), false));
