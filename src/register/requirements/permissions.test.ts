import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { answer, confirmation, finding, wording } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see wordings": "yyyyyy---",
  "add wordings": "yy---y---",
  "change wordings": "-y-------",
  "withdraw wordings": "-y-------",
  "restore wordings": "-y-------",
  "see confirmations": "yyyyyy---",
  "add confirmations": "yy---y---",
  "change confirmations": "yy---y---",
  "withdraw confirmations": "yy---y---",
  "restore confirmations": "yy---y---",
  "see findings": "yyyyyy---",
  "add findings": "yyyyyy---",
  "change findings": "yy-------",
  "look-again findings": "yyyyyy---",
  "withdraw findings": "yyyyyy---",
  "restore findings": "yyyyyy---",
  "see answers": "yyyyyy---",
  "add answers": "yy--y----",
  "change answers": "yy--y----",
  "withdraw answers": "yy--y----",
  "restore answers": "yy--y----",
};

test("who may do what with requirements is as agreed", () => {
  const said = [wording, confirmation, finding, answer].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
