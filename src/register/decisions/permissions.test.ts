import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { action, challenge, decision, dispute, escalation, voice } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see decisions": "yyyyyy---",
  "see published-decisions": "yyyyyyyy-",
  "add decisions": "yyyyy----",
  "change decisions": "-y-------",
  "take decisions": "-yyyy----",
  "put-off decisions": "-yyyy----",
  "withdraw decisions": "-yyyy----",
  "review decisions": "-yyyy----",
  "reverse decisions": "-yyyy----",
  "lapse decisions": "-yyyy----",
  "reinstate decisions": "-y-------",
  "propose-again decisions": "-yyyy----",
  "see actions": "yyyyyy---",
  "see published-actions": "yyyyyyyy-",
  "add actions": "yyyyyy---",
  "change actions": "yyyyy----",
  "complete actions": "yyyyyy---",
  "put-back actions": "yyyyyy---",
  "close actions": "-yyyyy---",
  "close-unshown actions": "-yyyyy---",
  "stop actions": "-yyyy----",
  "reopen actions": "-yyyyy---",
  "see challenges": "yyyyyy---",
  "add challenges": "yyyyyy---",
  "change challenges": "-y---y---",
  "answer challenges": "yyyyyy---",
  "press challenges": "yyyyyy---",
  "settle challenges": "-yyyyy---",
  "withdraw challenges": "yyyyyy---",
  "reopen challenges": "yyyyyy---",
  "see disputes": "yyyyyy---",
  "add disputes": "-yyyy----",
  "change disputes": "-y-------",
  "to-leads disputes": "-yyyy----",
  "outside disputes": "-yy------",
  "settle disputes": "-yyyy----",
  "withdraw disputes": "-yyyy----",
  "reopen disputes": "-yyyy----",
  "see escalations": "yyyyyy---",
  "add escalations": "yyyyyy---",
  "change escalations": "-y-------",
  "to-stage-2 escalations": "yyyyyy---",
  "to-stage-3 escalations": "yyyyyy---",
  "to-stage-4 escalations": "yyyyyy---",
  "to-stage-5 escalations": "yyyyyy---",
  "resolve escalations": "yyyyyy---",
  "tell escalations": "yyyyyy---",
  "leave-untold escalations": "-y---y---",
  "withdraw escalations": "yyyyyy---",
  "reopen escalations": "yyyyyy---",
  "see voices": "yyyyyy---",
  "add voices": "yyyyyy---",
  "change voices": "yy-------",
  "look voices": "yyyyyy---",
  "act voices": "yyyyyy---",
  "leave voices": "-yyyy----",
  "tell voices": "yyyyyy---",
  "leave-untold voices": "-y---y---",
  "reopen voices": "yyyyyy---",
};

test("who may do what with decisions, actions, challenges, disputes, escalations and feedback is as agreed", () => {
  const said = [decision, action, challenge, dispute, escalation, voice]
    .flatMap(permissionsOf)
    .map((rule) => {
      const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
      return [`${rule.action} ${rule.thing}`, answers];
    });
  assert.deepEqual(Object.fromEntries(said), expected);
});
