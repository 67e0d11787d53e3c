import assert from "node:assert/strict";
import { test } from "node:test";
import { returnPath } from "./return-path.ts";

test("after signing in a reader comes back to the page that was asked for", () => {
  assert.equal(returnPath("/indicators/referrals?year=2024-25"), "/indicators/referrals?year=2024-25");
  assert.equal(returnPath("/children/abc"), "/children/abc");
});

test("no address outside this site is ever come back to", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "\\\\evil.example",
    " //evil.example",
    "/%0d%0aset-cookie: a=b c",
    ["/a", "/b"],
    undefined,
    null,
    `/${"x".repeat(600)}`,
  ];
  for (const text of elsewhere) assert.equal(returnPath(text), "/", String(text));
});

test("a door is no page to come back to", () => {
  for (const text of ["/sign-in?next=/x", "/sign-out", "/purpose", "/welcome/secret"])
    assert.equal(returnPath(text), "/");
  assert.equal(returnPath("/purposes-of-the-plan"), "/purposes-of-the-plan");
});
