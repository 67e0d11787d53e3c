import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { commentary, dispatch, presentation, remark } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see remarks": "yyyyyy---",
  "add remarks": "yyyyyy---",
  "change remarks": "-y-------",
  "resolve remarks": "yyyyyy---",
  "withdraw remarks": "yyyyyy---",
  "open-again remarks": "yyyyyy---",
  "see commentaries": "yyyyyy---",
  "add commentaries": "-----y---",
  "change commentaries": "-----y---",
  "withdraw commentaries": "-----y---",
  "restore commentaries": "-----y---",
  "see presentations": "yyyyyy---",
  "see published-presentations": "yyyyyyyy-",
  "add presentations": "yyyyy----",
  "change presentations": "yy-------",
  "publish presentations": "yy-------",
  "move-meeting presentations": "yyyyy----",
  "present presentations": "yyyyy----",
  "withdraw presentations": "yyyyy----",
  "correct presentations": "-y-------",
  "plan-again presentations": "yyyyy----",
  "see dispatches": "yyyyyy---",
  "see published-dispatches": "yyyyyyyy-",
  "add dispatches": "yy-------",
  "change dispatches": "yy-------",
  "send dispatches": "yy-------",
  "drop dispatches": "-y-------",
  "take-back dispatches": "-y-------",
};

test("who may do what with remarks, commentaries, presentations and dispatches is as agreed", () => {
  const said = [remark, commentary, presentation, dispatch].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
