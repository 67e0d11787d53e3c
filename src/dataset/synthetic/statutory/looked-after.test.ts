import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { plainStory } from "../careers/story.fixture.ts";
import { british } from "../days.ts";
import { careEpisodes } from "./care-episodes.ts";
import { lookedAfterReturn } from "./looked-after.ts";

const folder = new URL("../../../../../shared/data/ssda903/", import.meta.url);
const skip = existsSync(folder) ? false : "../shared/data is not here";
const { county, careers, targets } = plainStory("looked after");

function sheet(label: string, name: string): Record<string, string>[] {
  const period = targets.periods.find((each) => each.label === label);
  const found = period && lookedAfterReturn(county, careers, period).find((each) => each.name === name);
  if (!found) throw new Error(`No ${name} in ${label}.`);
  return found.rows.map((row) => {
    assert.equal(row.length, found.heading.length);
    return Object.fromEntries(found.heading.map((column, index) => [column, row[index] ?? ""]));
  });
}

test("every file has the Department's columns in their order", { skip }, () => {
  const period = targets.periods[1];
  assert.ok(period);
  for (const { name, heading } of lookedAfterReturn(county, careers, period)) {
    const sample = readFileSync(new URL(`${name}.csv`, folder), "utf8").replace(/^\uFEFF/, "");
    assert.equal(heading.join(","), sample.split(/\r?\n/)[0], name);
  }
});

for (const { label, from, to, figures } of targets.periods) {
  test(`read back, the return of ${label} holds that period's starts, ends and children in care`, () => {
    const episodes = sheet(label, "episodes").filter(({ LS }) => LS !== "V3" && LS !== "V4");
    const day = (text = "") => text.split("/").reverse().join("-");
    const inPeriod = (text = "") =>
      text !== "" && day(text) >= day(british(from)) && day(text) <= day(british(to));
    const children = (holds: (each: Record<string, string>) => boolean) =>
      new Set(episodes.filter(holds).map(({ CHILD }) => CHILD));
    const present = children(({ DEC }) => DEC === "");
    const alone = sheet(label, "uasc").filter(({ DUC, CHILD }) => DUC === "" && present.has(CHILD));
    assert.equal(present.size, figures["looked-after-at-31-march"]);
    assert.equal(
      children(({ RNE, DECOM }) => RNE === "S" && inPeriod(DECOM)).size,
      figures["looked-after-started"],
    );
    const ended = children(({ REC, DEC }) => REC !== "" && REC !== "X1" && inPeriod(DEC));
    assert.equal(ended.size, figures["looked-after-ceased"]);
    assert.equal(alone.length, figures["unaccompanied-at-31-march"]);
    const often = [...present].filter((child) => {
      const own = episodes.filter(({ CHILD, PLACE }) => CHILD === child && !/^T[0-3]$/.test(PLACE ?? ""));
      // The first row is a placement whatever began it; legal status alone, or the same carers, begin no other.
      return own.filter(({ RNE }, index) => index === 0 || /^[SPB]$/.test(RNE ?? "")).length >= 3;
    });
    assert.equal(often.length, figures["three-or-more-placements"]);
  });
}

test("episodes follow each other on the same day, with X1 until care ends, and RNE says what changed", () => {
  const chains = careers.flatMap(({ lookedAfter }) => lookedAfter).map(careEpisodes);
  const seen = new Set(chains.flat().map(({ why }) => why));
  for (const why of ["S", "L", "P", "T", "B"]) assert.ok(seen.has(why), `no episode begins with ${why}`);
  for (const chain of chains) {
    chain.forEach((episode, index) => {
      const before = chain[index - 1];
      assert.equal(episode.why === "S", index === 0);
      if (!before) return;
      assert.equal(before.end, episode.start);
      assert.equal(before.endReason, "X1");
      assert.equal(before.legalStatus !== episode.legalStatus, /^[LBU]$/.test(episode.why));
      assert.equal(before.placement !== episode.placement, /^[PTBU]$/.test(episode.why));
      assert.equal(before.changeReason !== null, /^[PB]$/.test(episode.why));
    });
  }
});

test("codes are those of the year: sex by number then by letter, semi-independent homes then supported accommodation", () => {
  for (const { label } of targets.periods) {
    const sexes = sheet(label, "header").map(({ SEX }) => SEX ?? "");
    assert.ok(
      sexes.every((sex) => (label >= "2024-25" ? /^[MF]$/ : /^[12]$/).test(sex)),
      label,
    );
    const places = sheet(label, "episodes");
    assert.ok(places.every(({ PLACE }) => PLACE !== (label >= "2024-25" ? "H5" : "K3")));
    const temporary = places.filter(({ PLACE }) => /^T/.test(PLACE ?? ""));
    assert.ok(temporary.every(({ PLACE_PROVIDER }) => (PLACE_PROVIDER === "") === label >= "2025-26"));
  }
});

test("every child in any file of the return is in its header, but for care leavers", () => {
  for (const { label } of targets.periods) {
    const known = new Set(sheet(label, "header").map(({ CHILD }) => CHILD));
    assert.equal(known.size, sheet(label, "header").length);
    for (const name of ["episodes", "reviews", "uasc", "missing", "oc2"]) {
      assert.ok(
        sheet(label, name).every(({ CHILD }) => known.has(CHILD)),
        `${name} ${label}`,
      );
    }
  }
});

test("care leavers are asked after around their 17th to 21st birthdays, when care is over", () => {
  const leavers = sheet("2024-25", "oc3");
  assert.ok(leavers.length > 0);
  const present = new Set(
    sheet("2024-25", "episodes")
      .filter(({ DEC }) => DEC === "")
      .map(({ CHILD }) => CHILD),
  );
  assert.ok(leavers.every(({ CHILD, DOB }) => !present.has(CHILD) && /200[3-7]$|2008$/.test(DOB ?? "")));
});
