import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { chainVerify } from "../../src/kit/files/index.ts";
import { cli, seriesOf, waymark } from "./waymark.ts";

const folder = mkdtempSync(join(tmpdir(), "a-year-"));
const extracts = join(folder, "extracts");
const workspace = ["--workspace", join(folder, "workspace")] as const;

interface Figure {
  readonly id: string;
  readonly year: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly display: string;
  readonly status: "final" | "provisional" | "missing";
}

interface Member {
  readonly child: string;
  readonly counted: boolean;
  readonly rows: readonly { receipt: string; file: string; row: number }[];
}

interface Built {
  readonly snapshot: string;
  readonly children: number;
}

let figures: readonly Figure[];
let first: Built;
let receipts: ReadonlyMap<string, { rows: number }>;

before(() => {
  const county = ["--children", "6000", "--seed", "7", "--errors", "realistic"];
  const made = waymark("synthesise", "--out", extracts, ...county);
  assert.equal(made.exit, 0, made.said);
  // The day of the demo: 2025-26 is over, and its returns are not final yet.
  mkdirSync(join(folder, "workspace"));
  const settings = { partnership: "oakmarch", asAt: "2026-04-22", invented: true };
  writeFileSync(join(folder, "workspace", "workspace.json"), JSON.stringify(settings));
  type Received = { receipts: { id: string; rows: number; status: string }[] };
  const received = waymark<Received>("receive", extracts, ...workspace);
  assert.equal(received.exit, 0, received.said);
  receipts = new Map(received.json.receipts.map((each) => [each.id, each]));
  const built = waymark<Built>("build", ...workspace);
  assert.equal(built.exit, 0, built.said);
  first = built.json;
  figures = waymark<{ indicators: Figure[] }>("indicators", ...workspace).json.indicators;
});

after(() => rmSync(folder, { recursive: true }));

const truth = () => seriesOf(readFileSync(join(extracts, "truth", "totals.csv"), "utf8"));
const figure = (id: string, year: string) => figures.find((each) => each.id === id && each.year === year);

test("every series of every year is what the lives add up to, although the files carry slips", () => {
  const told = truth().filter(({ value }) => value !== "");
  assert.ok(told.length > 21 * 7, `the truth tells only ${told.length} totals`);
  const wrong = told.flatMap(({ series, year, value }) => {
    // Nobody has the return before the first one: its re-referrals cannot be told, and are not called 0.
    if (series === "re-referrals" && year === "2017-18") return [];
    const found = figure(series, year);
    const shown = found?.display.replaceAll(",", "").replace("%", "");
    return Number(shown) === Number(value) && shown !== ""
      ? []
      : [`${series} ${year}: ${shown}, not ${value}`];
  });
  assert.deepEqual(wrong, []);
});

test("what cannot be known is missing, and what may still change is provisional", () => {
  assert.equal(figure("re-referrals", "2017-18")?.status, "missing");
  assert.equal(figure("referrals", "2024-25")?.status, "final");
  assert.equal(figure("referrals", "2025-26")?.status, "provisional");
});

test("every value lies in its interval", () => {
  const outside = figures.filter(
    ({ value, lower, upper }) =>
      value !== null && lower !== null && upper !== null && !(lower <= value && value <= upper),
  );
  assert.deepEqual(outside, []);
});

test("each member of a figure leads to a row that its file has", () => {
  for (const id of ["referrals", "looked-after-at-31-march", "conferences-within-15-working-days-share"]) {
    const told = waymark<{ value: number; denominator: number | null; members: Member[] }>(
      ...["explain", id, "2024-25", "--members", ...workspace],
    );
    assert.equal(told.exit, 0, told.said);
    assert.equal(told.json.members.length, told.json.denominator ?? told.json.value, id);
    const lost = told.json.members.filter(
      ({ rows }) =>
        rows.length === 0 ||
        rows.some(({ receipt, row }) => !(row >= 1 && row <= (receipts.get(receipt)?.rows ?? 0))),
    );
    assert.deepEqual(lost, [], id);
  }
});

test("a reading of identified children at the command line is in the log, and the log holds", () => {
  const found = chainVerify({
    path: join(folder, "workspace", "log", "command-line.jsonl"),
    secret: join(folder, "workspace", "secret", "command-line-log.key"),
  });
  assert.equal(found.ok && found.lines, 3);
});

test("the same files give the same snapshot again, even after a build that was killed midway", async () => {
  const again = waymark<Built>("build", ...workspace);
  assert.deepEqual([again.exit, again.json], [0, first]);
  const snapshots = join(folder, "workspace", "snapshots");
  assert.deepEqual(readdirSync(snapshots).sort(), [`${first.snapshot}.duckdb`, "current.json"].sort());
  const members = () =>
    waymark<{ members: Member[] }>("explain", "plans-at-31-march", "2024-25", "--members", ...workspace).json
      .members;
  const before = members();
  rmSync(snapshots, { recursive: true });
  await killedMidway(snapshots);
  assert.equal(waymark("indicators", ...workspace).exit, 2, "a killed build must leave nothing to be seen");
  const anew = waymark<Built>("build", ...workspace);
  assert.equal(anew.json.snapshot, first.snapshot);
  assert.equal(anew.json.children, first.children);
  assert.deepEqual(readdirSync(snapshots).sort(), [`${first.snapshot}.duckdb`, "current.json"].sort());
  assert.deepEqual(members(), before);
  assert.deepEqual(waymark<{ indicators: Figure[] }>("indicators", ...workspace).json.indicators, figures);
});

test("what cannot be shown is refused with a sentence and exit code 2", () => {
  const unknown = waymark<{ refused: string }>("explain", "referals", "2024-25", ...workspace);
  assert.equal(unknown.exit, 2);
  assert.match(unknown.said, /Did you mean referrals/);
  const year = waymark<{ refused: string }>("indicators", "--year", "1999-00", ...workspace);
  assert.equal(year.exit, 2);
  const empty = waymark("build", "--workspace", join(folder, "empty"));
  assert.equal(empty.exit, 2);
  assert.match(empty.said, /Nothing has been received yet/);
});

/** Starts a build and ends it the hard way once it has begun to write. */
async function killedMidway(snapshots: string) {
  const building = spawn(process.execPath, [cli, "build", ...workspace], { stdio: "ignore" });
  const ended = once(building, "close");
  while (!existsSync(snapshots) || readdirSync(snapshots).length === 0) await setTimeout(10);
  await setTimeout(400);
  building.kill("SIGKILL");
  await ended;
  assert.deepEqual(
    readdirSync(snapshots).filter((name) => !name.startsWith(".part-")),
    [],
  );
}
