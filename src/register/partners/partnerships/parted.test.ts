import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../../grammar/index.ts";
import { agency } from "../agencies/agency.ts";
import { parted } from "./parted.ts";

const of = { name: "of", label: "Of", kind: "link", to: "document", back: "Versions" } as const;
const version: Entity = { ...agency, fields: [...agency.fields, of], beside: ["of"] };
const open = [
  { entity: agency, kept: { reference: "DO-2024-001", values: {} } },
  { entity: version, kept: { reference: "V-2024-001", values: { of: "DO-2024-001" } } },
];
const answers = (document: string | null, own: string | null) =>
  new Map(
    [document, own].map((mark, at) => [
      open[at]?.kept.reference ?? "",
      mark === null ? { ends: "It is over." } : { to: mark },
    ]),
  );

test("a version goes where its document goes, or ends with it, and is not torn from it", () => {
  assert.equal(parted(open, answers("CH", "CH")), null);
  assert.equal(parted(open, answers(null, null)), null);
  for (const torn of [answers("CH", "SAB"), answers("CH", null), answers(null, "CH")])
    assert.match(parted(open, torn)?.["V-2024-001"] ?? "", /^V-2024-001 goes where DO-2024-001 goes/);
});

test("what names a record that is not open goes wherever it is sent", () => {
  assert.equal(parted(open.slice(1), answers("CH", "SAB")), null);
});
