import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { group, membership } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see groups": "yyyyyy---",
  "see published-groups": "yyyyyyyy-",
  "add groups": "-yyy-----",
  "change groups": "yy-------",
  "begin groups": "-yyy-----",
  "review groups": "-yyyy----",
  "new-chair groups": "-yyyy----",
  "pause groups": "-yyy-----",
  "resume groups": "-yyy-----",
  "close groups": "-yyy-----",
  "reopen groups": "-yyy-----",
  "see memberships": "yyyyyy---",
  "add memberships": "-yyyy----",
  "change memberships": "-y-------",
  "hand-over memberships": "yyyyy----",
  "vacate memberships": "yyyyy----",
  "end memberships": "-yyyy----",
  "restore memberships": "-yyyy----",
};

test("who may do what with groups and their seats is as agreed", () => {
  const said = [group, membership].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
