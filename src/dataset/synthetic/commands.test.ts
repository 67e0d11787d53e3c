import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { sha256OfText } from "../../kit/files/index.ts";
import { synthesiseCommand } from "./commands.ts";
import { nhsCheckDigit, upnCheckLetter } from "./people/identifiers.ts";
import { openSheet } from "./store.ts";

const root = mkdtempSync(join(tmpdir(), "synthesis-"));
after(() => rmSync(root, { recursive: true }));

const effects = { progress: () => {}, now: () => Temporal.Instant.from("2026-04-22T09:00:00Z"), user: "ada" };
const synthesise = (name: string, options: Record<string, string>) =>
  synthesiseCommand.run(
    { options: { out: join(root, name), children: "3600", ...options }, positionals: [] },
    effects,
  );

/** Every file's bytes, hashed, by path. */
function bytes(name: string): Map<string, string> {
  const paths = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const full = paths.map((each) => join(each.parentPath, each.name)).sort();
  return new Map(
    full.map((path) => [path.slice(join(root, name).length + 1), sha256OfText(readFileSync(path, "latin1"))]),
  );
}

/** Rows of a plain CSV (no quotes) of the county, by heading. */
function rows(name: string, path: string): Record<string, string>[] {
  const [heading = "", ...lines] = readFileSync(join(root, name, path), "utf8")
    .trimEnd()
    .split("\n");
  const columns = heading.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((field, index) => [columns[index] ?? "", field])),
  );
}

const made = await synthesise("plain", {});
await synthesise("again", {});
await synthesise("other", { seed: "another" });
await synthesise("slips", { errors: "realistic" });

test("the same seed gives the same bytes, file by file, and another seed another county", () => {
  assert.equal(made.exit, 0, made.text);
  const plain = bytes("plain");
  assert.deepEqual(bytes("again"), plain);
  const other = bytes("other");
  assert.deepEqual([...other.keys()], [...plain.keys()]);
  assert.ok([...plain].every(([path, hash]) => path === "truth/totals.csv" || other.get(path) !== hash));
});

test("slips in names and identifiers change no statutory return and no total", () => {
  const [plain, slips] = [bytes("plain"), bytes("slips")];
  const statutory = [...plain.keys()].filter((path) =>
    /cin-census|ssda903|totals|population|contacts|early-help/.test(path),
  );
  assert.ok(statutory.length > 80);
  for (const path of statutory) assert.equal(slips.get(path), plain.get(path), path);
  assert.notEqual(
    slips.get("2024-25/police/police-notifications-2024-25.csv"),
    plain.get("2024-25/police/police-notifications-2024-25.csv"),
  );
});

test("the manifest names every file with its agency, period and the day when it was sent, and what was never sent", () => {
  const manifest = JSON.parse(readFileSync(join(root, "plain", "manifest.json"), "utf8"));
  const agencies = JSON.parse(readFileSync("partnerships/oakmarch/agencies.json", "utf8")).agencies.map(
    (each: { id: string }) => each.id,
  );
  const listed = manifest.files.map((each: { path: string }) => each.path);
  const written = [...bytes("plain").keys()].filter(
    (path) => !path.startsWith("truth/") && path !== "manifest.json",
  );
  assert.deepEqual([...listed].sort(), written);
  assert.deepEqual((made.json as { files: string[] }).files, listed);
  for (const { agency, sent, period, path, provisional } of manifest.files) {
    assert.ok(agencies.includes(agency) && path.includes(period) && /^20\d\d-\d\d-\d\d$/.test(sent), path);
    assert.equal(provisional ?? false, period >= "2025-26", path);
  }
  assert.deepEqual(
    manifest.notSent.map((each: { format: string; period: string }) => `${each.format} ${each.period}`),
    ["school-census-exclusions 2025-26"],
  );
});

test("without errors every NHS number and UPN in every extract passes its check", () => {
  const index = rows("plain", "2024-25/council/person-index-2024-25.csv");
  const pupils = rows("plain", "2024-25/schools/school-census-pupils-2024-25.csv");
  const babies = rows("plain", "2024-25/health-visiting/health-visiting-reviews-2024-25.csv");
  const nhs = [...index, ...babies].flatMap((row) => row.nhs_number || []);
  const upns = [...index, ...pupils].flatMap((row) => row.upn || []);
  assert.ok(nhs.length > 500 && upns.length > 2000);
  assert.deepEqual(
    nhs.filter((number) => nhsCheckDigit(number.slice(0, 9)) !== number.slice(9)),
    [],
  );
  assert.deepEqual(
    upns.filter((upn) => upnCheckLetter(upn.slice(1)) !== upn.charAt(0)),
    [],
  );
});

test("pupils of one family give the same address", () => {
  const path = "2024-25/schools/school-census-addresses-2024-25.csv";
  const postcode = new Map(rows("plain", path).map((row) => [row.pupilonrolltableid, row.postcode]));
  const index = rows("plain", "2024-25/council/person-index-2024-25.csv").filter(
    (row) => row.to === "" && row.upn !== "",
  );
  const pupils = new Map(
    rows("plain", "2024-25/schools/school-census-pupils-2024-25.csv").map((row) => [
      row.upn,
      row.pupilonrolltableid,
    ]),
  );
  const same = index
    .filter((row) => pupils.has(row.upn))
    .map((row) => postcode.get(pupils.get(row.upn ?? "")) === row.postcode);
  // The census is of January and the index of March: a few move between the two.
  assert.ok(same.length > 100 && same.filter(Boolean).length / same.length > 0.95);
});

test("the truth says of every person-level record who it is about", () => {
  const truth = rows("slips", "truth/people.csv");
  const own = new Set(truth.map((row) => `${row.source} ${row.own_id}`));
  for (const row of rows("slips", "2024-25/council/person-index-2024-25.csv"))
    assert.ok(own.has(`person ${row.person_id}`));
  for (const row of rows("slips", "2024-25/police/police-notifications-2024-25.csv"))
    assert.ok(own.has(`police_notification ${row.notification_ref}`));
  for (const row of rows("slips", "2024-25/schools/school-census-pupils-2024-25.csv"))
    assert.ok(own.has(`pupil 2024-25/${row.pupilonrolltableid}`));
});

test("with slips some files come as some systems print them: a mark first, Latin-1, other dates, other columns first", () => {
  const start = (path: string, length: number) => readFileSync(join(root, "slips", path)).subarray(0, length);
  assert.deepEqual(
    [...start("2021-22/health-visiting/health-visiting-reviews-2021-22.csv", 3)],
    [0xef, 0xbb, 0xbf],
  );
  assert.equal(start("2022-23/council/person-index-2022-23.csv", 10).toString(), "sealed,to,");
  const [pupil] = rows("slips", "2024-25/schools/school-census-pupils-2024-25.csv");
  assert.match(pupil?.dob ?? "", /^20\d\d-[A-Z][a-z]{2}-\d\d 00:00:00$/);
  const latin = openSheet(join(root, "latin.csv"), "latin1");
  latin.line("Zoë");
  latin.close();
  assert.deepEqual([...readFileSync(join(root, "latin.csv"))], [0x5a, 0x6f, 0xeb, 0x0a]);
});

test("a folder that holds something else is refused and left alone; an earlier synthesis is replaced", async () => {
  const folder = mkdtempSync(join(root, "held-"));
  writeFileSync(join(folder, "minutes.txt"), "keep me");
  const refused = await synthesiseCommand.run({ options: { out: folder }, positionals: [] }, effects);
  assert.equal(refused.exit, 2);
  assert.match(refused.text, /minutes\.txt/);
  assert.deepEqual(readdirSync(folder), ["minutes.txt"]);
  rmSync(join(folder, "minutes.txt"));
  writeFileSync(join(folder, "manifest.json"), "[]");
  assert.equal((await synthesiseCommand.run({ options: { out: folder }, positionals: [] }, effects)).exit, 2);
  assert.deepEqual(readdirSync(folder), ["manifest.json"]);
  assert.equal((await synthesise("other", { seed: "another" })).exit, 0);
});

test("too small a county, an unknown mode and a missing folder are refused with a sentence", async () => {
  for (const [options, words] of [
    [{ children: "40" }, /needs at least/],
    [{ children: "many" }, /children/],
    [{ errors: "some" }, /none or realistic/],
  ] as const) {
    const { exit, text } = await synthesise("refused", options);
    assert.equal(exit, 2);
    assert.match(text, words);
  }
  const { text } = await synthesiseCommand.run({ options: {}, positionals: [] }, effects);
  assert.match(text, /--out DIR/);
});
