import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity, Kept } from "../../grammar/index.ts";
import { agency } from "../agencies/agency.ts";
import { proposedFor, seatsProposed } from "./proposed.ts";

const to = [
  { mark: "SAB", name: "Adults", kind: "adults" },
  { mark: "CH", name: "Children", kind: "children" },
  { mark: "CSP", name: "Safety", kind: "community-safety" },
] as const;

const link = { name: "from", label: "From", kind: "link", to: "agency", back: "To it" } as const;
const entity: Entity = { ...agency, fields: [...agency.fields, link] };
const open = (reference: string, title: string, from?: string) => ({
  entity,
  kept: {
    ...{ entity: "agency", partnership: "joint", reference, version: 1, title, owner: null, due: null },
    ...{ state: entity.begins, values: from ? { from } : {}, retired: false, open: true, public: false },
    ...{ changedAt: "", rests: false, carriedTo: null, carriedFrom: null },
  } satisfies Kept,
});

test("an open record is proposed to the successor that its words speak of, and otherwise to the children's", () => {
  const found = proposedFor(
    [
      open("A-2024-001", "Train wardens in self-neglect"),
      open("A-2024-002", "Map knife crime"),
      open("A-2024-003", "Write to schools"),
      open("A-2024-004", "Book a room"),
    ],
    to,
  );
  assert.deepEqual([...found.values()], ["SAB", "CSP", "CH", "CH"]);
});

test("what names another open record is proposed to go with it, whatever its own words; a ring of names ends", () => {
  const found = proposedFor(
    [
      open("A-2024-001", "Ask schools", "D-2024-001"),
      open("D-2024-001", "A policy on hoarding"),
      open("X-2024-001", "One", "X-2024-002"),
      open("X-2024-002", "Two", "X-2024-001"),
    ],
    to,
  );
  assert.deepEqual([...found.values()], ["SAB", "SAB", "CH", "CH"]);
});

test("the shared unit and the leads are proposed a seat everywhere, and others one where children are safeguarded", () => {
  assert.deepEqual(seatsProposed("analyst", to), ["SAB", "CH", "CSP"]);
  assert.deepEqual(seatsProposed("practitioner", to), ["CH"]);
});
