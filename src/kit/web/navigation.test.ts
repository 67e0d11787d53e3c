import assert from "node:assert/strict";
import { test } from "node:test";
import { belowSection, type NavigationSection, sectionsFor } from "./navigation.ts";
import type { Reader } from "./reader.ts";

const readerWho = (may: (thing: string) => boolean): Reader => ({
  ...{ account: "a1", name: "Wren Hollis", role: "practitioner", roleTitle: "Practitioner" },
  ...{ partnership: "oakmarch", sees: "published", purpose: null },
  may: (_, thing) => may(thing),
});
const everything = readerWho(() => true);
const partnership: NavigationSection = {
  ...{ section: "partnership", text: "Partnership", href: "/decisions" },
  within: [
    { area: "Groups", text: "Groups", href: "/groups", needs: ["see", "groups"] },
    { area: "Groups", text: "Who sits where", href: "/groups/who-sits-where", needs: ["see", "seats"] },
    { text: "Decisions", href: "/decisions", needs: ["see", "decisions"] },
  ],
};
const shown = (entries: readonly { text: string; here: boolean }[]) =>
  entries.map(({ text, here }) => (here ? `[${text}]` : text)).join(" ");

test("an area is one entry, and its pages are listed below it when one of them is open", () => {
  const { within, beneath } = belowSection(partnership, everything, "/groups/G-2026-001");
  assert.equal(shown(within), "[Groups] Decisions");
  assert.equal(shown(beneath), "[Groups] Who sits where");
});

test("a page whose address lies below another's is itself open, and the other is not", () => {
  const { beneath } = belowSection(partnership, everything, "/groups/who-sits-where");
  assert.equal(shown(beneath), "Groups [Who sits where]");
});

test("an entry of its own has nothing below it", () => {
  const { within, beneath } = belowSection(partnership, everything, "/decisions/new");
  assert.equal(shown(within), "Groups [Decisions]");
  assert.deepEqual(beneath, []);
});

test("an area of which a reader may see one page leads there, and lists nothing below", () => {
  const reader = readerWho((thing) => thing !== "groups");
  const { within, beneath } = belowSection(partnership, reader, "/groups/who-sits-where");
  assert.deepEqual(
    within.map(({ href }) => href),
    ["/groups/who-sits-where", "/decisions"],
  );
  assert.deepEqual(beneath, []);
});

test("a section leads to its own page, or to the first that a reader may see; one with none is left out", () => {
  const hrefs = (reader: Reader) => sectionsFor([partnership], reader, "none").map(({ href }) => href);
  assert.deepEqual(hrefs(everything), ["/decisions"]);
  assert.deepEqual(hrefs(readerWho((thing) => thing === "seats")), ["/groups/who-sits-where"]);
  assert.deepEqual(hrefs(readerWho(() => false)), []);
});
