import assert from "node:assert/strict";
import { test } from "node:test";
import { type Present, quorate } from "./index.ts";

const partners = [
  { agency: "council", name: "Oakmarch Council" },
  { agency: "icb", name: "the ICB" },
  { agency: "police", name: "Three Rivers Police" },
];
const rule = { least: 4, agencies: partners };
const vote = (agency: string | null): Present => ({ agency, voting: true });
const advice = (agency: string | null): Present => ({ agency, voting: false });

test("a meeting with enough voting members and every agency that must be there may decide", () => {
  assert.deepEqual(quorate(rule, [vote("council"), vote("icb"), vote("police"), vote("school")]), {
    yes: true,
  });
});

test("those who only advise do not make a quorum, however many they are", () => {
  const present = [vote("council"), vote("icb"), vote("police"), advice("school"), advice(null)];
  assert.deepEqual(quorate(rule, present), { no: "3 of at least 4 voting members were there." });
});

test("enough members without the police are no quorum where the police must be there", () => {
  const present = [vote("council"), vote("council"), vote("icb"), vote("school"), advice("police")];
  assert.deepEqual(quorate(rule, present), {
    no: "Nobody with a vote was there for Three Rivers Police.",
  });
});

test("everything that is missing is said at once", () => {
  assert.deepEqual(quorate(rule, [vote("council")]), {
    no: "1 of at least 4 voting members were there, and nobody with a vote was there for the ICB or Three Rivers Police.",
  });
});

test("a group that names no agency asks for its number alone", () => {
  assert.deepEqual(quorate({ least: 1, agencies: [] }, [vote(null)]), { yes: true });
  assert.ok("no" in quorate({ least: 1, agencies: [] }, []));
});
