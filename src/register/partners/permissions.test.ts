import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { agency, appointment, person } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see agencies": "yyyyyy---",
  "see published-agencies": "yyyyyyyy-",
  "add agencies": "yy-------",
  "change agencies": "yy-------",
  "leave agencies": "-y-------",
  "return agencies": "-y-------",
  "see people": "yyyyyy---",
  "add people": "yy-------",
  "change people": "-y-------",
  "leave people": "yy-------",
  "return people": "yy-------",
  "see appointments": "yyyyyy---",
  "add appointments": "-yyy-----",
  "change appointments": "-y-------",
  "end appointments": "-yyy-----",
  "extend appointments": "-yyy-----",
  "restore appointments": "-y-------",
};

test("who may do what with agencies, people and their roles is as agreed", () => {
  const said = [agency, appointment, person].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
