import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { post } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see posts": "yyyyyy---",
  "add posts": "-y-------",
  "change posts": "-y-------",
  "fill posts": "yy-------",
  "vacate posts": "yy-------",
  "end posts": "-yyyy----",
  "restore posts": "-yyyy----",
};

test("who may make, fill and end the business unit's posts is as agreed", () => {
  const said = permissionsOf(post).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
