import assert from "node:assert/strict";
import { test } from "node:test";
import { roleNames } from "../access/index.ts";
import { permissionsOf } from "../grammar/index.ts";
import { document, response, signature, version } from "./index.ts";

// Written out a second time, on purpose: a change of who may is made in two places, or it is a slip.
// In the order analyst, business manager, LSP, DSP, sub-group chair, scrutineer, practitioner, public, administrator.
const expected: Readonly<Record<string, string>> = {
  "see documents": "yyyyyy---",
  "see published-documents": "yyyyyyyy-",
  "add documents": "yy-------",
  "change documents": "yy-------",
  "review documents": "-yyyy----",
  "close documents": "-yyyy----",
  "open-again documents": "-yyyy----",
  "see versions": "yyyyyy---",
  "add versions": "yyyyy----",
  "change versions": "yyyyy----",
  "levels versions": "yyyyy----",
  "plan versions": "yyyyy----",
  "pin versions": "yyyyy----",
  "record-check versions": "yyyyy----",
  "consult versions": "yyyyy----",
  "close-consultation versions": "yyyyy----",
  "approve versions": "-yyyy----",
  "reopen versions": "-yyyy----",
  "schedule versions": "-yyyy----",
  "adopt versions": "-y-------",
  "set-day versions": "-y-------",
  "defer versions": "-yyyy----",
  "resume versions": "yyyyy----",
  "withdraw versions": "-yyyy----",
  "take-up versions": "yyyyy----",
  "end versions": "-yyyy----",
  "restore versions": "-y-------",
  "strike versions": "-y-------",
  "see responses": "yyyyyy---",
  "add responses": "yy-------",
  "change responses": "yy-------",
  "answer responses": "yyyyyy---",
  "reply responses": "yyyyy----",
  "note-silence responses": "yy-------",
  "ask-again responses": "yy-------",
  "see signatures": "yyyyyy---",
  "add signatures": "yy-------",
  "change signatures": "-y-------",
  "sign signatures": "--y------",
  "record-paper signatures": "-y-------",
  "decline signatures": "-yy------",
  "recall signatures": "yy-------",
  "ask-again signatures": "yy-------",
};

test("who may do what with documents, versions, responses and signatures is as agreed", () => {
  const said = [document, version, response, signature].flatMap(permissionsOf).map((rule) => {
    const answers = roleNames.map((role) => (rule[role] === "yes" ? "y" : "-")).join("");
    return [`${rule.action} ${rule.thing}`, answers];
  });
  assert.deepEqual(Object.fromEntries(said), expected);
});
