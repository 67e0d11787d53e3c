import assert from "node:assert/strict";
import { test } from "node:test";
import { action, decision } from "../../register/decisions/index.ts";
import { document, sealOf, signature, version } from "../../register/documents/index.ts";
import type { Entity, Kept, Values } from "../../register/grammar/index.ts";
import { group } from "../../register/groups/index.ts";
import { commentary, dispatch, presentation } from "../../register/reports/index.ts";
import { risk } from "../../register/risks/index.ts";
import { recordForReport, yearOf } from "./index.ts";
import type { Register } from "./register.ts";
import { told } from "./told.ts";

/** Every value that a field could hold says which field it is, so that one that travels is seen. */
function kept(entity: Entity, reference: string, values: Values, state = entity.begins): Kept {
  const marked = Object.fromEntries(
    entity.fields
      .filter(({ kind }) => ["line", "text", "prose", "person", "evidence"].includes(kind))
      .map(({ name, public: open }) => [name, `${open ? "open" : "shut"} ${entity.name}.${name}`]),
  );
  const all = { ...marked, ...values };
  return {
    ...{ entity: entity.name, partnership: "p", reference, version: 1, title: all[entity.named] ?? "" },
    ...{ owner: null, due: null, changedAt: "", rests: false, carriedTo: null, carriedFrom: null },
    ...{ state, values: all, retired: false, open: entity.states[state]?.open ?? false },
    public: entity.publicWhen?.(all, state) ?? false,
  };
}

const report = (reference: string, values: Values, state: string) =>
  kept(version, reference, { document: "DO-1", text: "Its text", ...values }, state);
const published = report("V-1", { label: "Yearly report 2023-24", effectiveOn: "2024-12-18" }, "scheduled");
const draft = report("V-2", { label: "Yearly report 2024/25" }, "draft");
const before = (reference: string, more: Values, state: string) =>
  kept(presentation, reference, { report: "V-1", meetingOn: "2026-04-22", access: "public", ...more }, state);

const register: Register = {
  decisions: [
    kept(decision, "D-2", { publishable: "yes", body: "dsp", decidedOn: "2026-03-12" }, "in-force"),
    kept(decision, "D-1", { publishable: "yes", body: "lsp", decidedOn: "2025-01-09" }, "reversed"),
    kept(decision, "D-3", { publishable: "no", decidedOn: "2026-01-01" }, "in-force"),
    kept(decision, "D-4", { publishable: "yes" }, "proposed"),
  ],
  actions: [
    kept(action, "A-1", { publishable: "yes", due: "2026-05-01", agency: "AG-1", presentation: "CP-1" }),
    kept(action, "A-2", { publishable: "yes", due: "2026-04-01", presentation: "CP-2" }),
    kept(action, "A-3", { publishable: "no", due: "2026-04-01", presentation: "CP-1" }),
  ],
  risks: [
    kept(risk, "RK-1", { publishable: "yes", likelihood: "4", impact: "4" }),
    kept(risk, "RK-2", { publishable: "no", likelihood: "4", impact: "4" }),
    kept(risk, "RK-3", { publishable: "yes", likelihood: "4", impact: "4" }, "closed"),
  ],
  documents: [kept(document, "DO-1", { kind: "yearly-report", public: "yes" })],
  versions: [published, draft, report("V-3", { label: "Withdrawn 2022-23" }, "withdrawn")],
  signatures: [
    kept(
      signature,
      "S-1",
      {
        about: "V-1",
        agency: "AG-1",
        person: "PE-1",
        signedOn: "2024-12-01",
        seal: sealOf(published.values),
      },
      "signed",
    ),
    kept(signature, "S-2", { about: "V-1", agency: "AG-2", person: "PE-1", seal: "another text" }, "signed"),
  ],
  groups: [kept(group, "G-1", { level: "executive" }, "meeting"), kept(group, "G-2", {}, "forming")],
  commentaries: [
    kept(commentary, "SC-1", { report: "V-1", writtenOn: "2024-11-01", text: "Of the published one." }),
    kept(commentary, "SC-2", { report: "V-2", writtenOn: "2026-03-01", text: "Of the draft." }),
    kept(commentary, "SC-3", { report: "V-1", writtenOn: "2024-11-02" }, "withdrawn"),
  ],
  presentations: [
    before("CP-1", {}, "presented"),
    before("CP-2", { access: "exempt", paragraph: "2" }, "published"),
    before("CP-3", {}, "planned"),
    before("CP-4", {}, "withdrawn"),
  ],
  dispatches: [
    kept(dispatch, "RS-1", { report: "V-1", to: "panel", sentOn: "2024-12-20" }, "sent"),
    kept(dispatch, "RS-2", { report: "V-1", to: "what-works" }, "due"),
  ],
  names: new Map([
    ["AG-1", "Oakmarch Council"],
    ["PE-1", "Isolde Fernhough"],
  ]),
};
const { record, drafts } = told(register, { partnership: "Oakmarch", day: "2026-04-22", requirements: {} });
const references = (of: readonly { readonly reference: string }[]) => of.map(({ reference }) => reference);

test("the public is told of decisions that were taken and may be published, in the order of their days", () => {
  assert.deepEqual(references(record.decisions), ["D-1", "D-2"]);
  assert.deepEqual(
    [record.decisions[0]?.state, record.decisions[0]?.body],
    ["Reversed", "Lead safeguarding partners"],
  );
});

test("the public is told of open risks and of actions that may be published, the earliest due first", () => {
  assert.deepEqual(references(record.risks), ["RK-1"]);
  assert.equal(record.risks[0]?.level, "severe");
  assert.deepEqual(references(record.actions), ["A-2", "A-1"]);
  assert.equal(record.actions[1]?.agency, "Oakmarch Council");
});

test("no field travels that its kind of record does not mark as public", () => {
  const { decisions, actions, risks, groups } = record;
  assert.doesNotMatch(JSON.stringify({ decisions, actions, risks, groups }), /shut /);
  assert.match(JSON.stringify({ decisions, actions, risks, groups }), /open decision\.reason/);
});

test("a draft, what the scrutineer says to it, and a paper that is exempt or planned are not in what the public reads", () => {
  assert.deepEqual(references(record.reports), ["V-1"]);
  assert.deepEqual(references(record.commentaries), ["SC-1"]);
  assert.deepEqual(references(record.presentations), ["CP-1"]);
  assert.deepEqual(references(record.dispatches), ["RS-1"]);
  assert.deepEqual(references(drafts.reports), ["V-2"]);
  assert.deepEqual(references(drafts.commentaries), ["SC-2"]);
  assert.deepEqual(references(drafts.presentations), ["CP-2", "CP-3"]);
  assert.equal(drafts.presentations[0]?.exempt?.paragraph, "2");
});

test("an action of an exempt resolution does not say from which", () => {
  assert.deepEqual(
    record.actions.map(({ presentation }) => presentation),
    [null, "CP-1"],
  );
  assert.deepEqual(record.presentations[0]?.actions, ["A-1"]);
});

test("of the signatures on a report those count that are on its very text", () => {
  assert.deepEqual(record.reports[0]?.signatures, [
    { name: "Isolde Fernhough", agency: "Oakmarch Council", on: "2024-12-01" },
  ]);
});

test("a report prints the commentary on itself and on no other", () => {
  const own = recordForReport(record, "V-2", drafts.commentaries);
  assert.deepEqual(references(own.commentaries), ["SC-2"]);
});

test("a report whose day is to come is not published yet", () => {
  const early = told(register, { partnership: "Oakmarch", day: "2024-12-17", requirements: {} });
  assert.deepEqual(references(early.record.reports), []);
  assert.equal(early.drafts.reports[0]?.state, "approved");
});

test("a title names its year in any of the ways in which years are written", () => {
  assert.deepEqual(["Report 2024-25", "Report 2024/25", "Report 2024–2025", "Report of 2024"].map(yearOf), [
    "2024-25",
    "2024-25",
    "2024-25",
    null,
  ]);
});
