import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { item, meeting } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see meetings": "yyyyyy---",
  "add meetings": "yyyyy----",
  "change meetings": "yyyyy----",
  "call meetings": "yyyyy----",
  "rearrange meetings": "yyyyy----",
  "cancel meetings": "yyyyy----",
  "restore meetings": "yyyyy----",
  "hold meetings": "yyyyy----",
  "correct-attendance meetings": "yyyyy----",
  "not-held meetings": "yyyyy----",
  "draft meetings": "yyyyy----",
  "redraft meetings": "yyyyy----",
  "withdraw-draft meetings": "yyyyy----",
  "confirm meetings": "-yyyy----",
  "reopen meetings": "-yyyy----",
  "see items": "yyyyyy---",
  "add items": "yyyyyy---",
  "change items": "yyyyy----",
  "place items": "yyyyy----",
  "arrange items": "yyyyy----",
  "carry-over items": "yyyyy----",
  "take-off items": "yyyyy----",
  "take items": "yyyyy----",
  "reword items": "yyyyy----",
  "untake items": "yyyyy----",
  "drop items": "yyyyy----",
  "restore items": "yyyyy----",
};

test("who may do what with meetings and agenda items is as agreed", () => {
  const said = [meeting, item].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
