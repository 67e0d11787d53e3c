import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { contribution, reminder } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see contributions": "yyyyyy---",
  "add contributions": "yy-------",
  "change contributions": "yy-------",
  "promise contributions": "yyyyyy---",
  "receive contributions": "yyyyyy---",
  "decline contributions": "yyyyyy---",
  "put-back contributions": "yy-------",
  "drop contributions": "yy-------",
  "ask-again contributions": "yy-------",
  "see reminders": "yyyyyy---",
  "add reminders": "yy-------",
  "change reminders": "-y-------",
  "answer reminders": "yyyyyy---",
  "hold reminders": "yy-------",
  "go-out reminders": "yy-------",
  "bounce reminders": "yy-------",
  "arrive reminders": "yy-------",
};

test("who may ask agencies for something, answer for them and remind them is as agreed", () => {
  const said = [contribution, reminder].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
