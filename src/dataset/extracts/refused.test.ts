import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { receiveFiles } from "./index.ts";

const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
const header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";

test("XML with a DOCTYPE is refused, and nothing of it is kept", async (t) => {
  const xml = '<?xml version="1.0"?>\n<!DOCTYPE Message [<!ENTITY a "b">]>\n<Message><Children/></Message>';
  await refused(t, "cin.xml", xml, /^cin\.xml: Line 2: it has a DOCTYPE/);
});

test("XML that ends early is refused with the line", async (t) => {
  const whole = `${cinStart}<Child><ChildIdentifiers>\n<LAchildID>OAK1</LAchildID>\n`;
  await refused(t, "cin.xml", whole, /Line 6: .*unclosed tag/);
});

test("XML nested ten thousand deep is refused at the 33rd level", async (t) => {
  await refused(
    t,
    "cin.xml",
    cinStart + "<a>".repeat(10_000),
    /Line 4: elements stand inside one another more than 32/,
  );
});

test("XML with an attribute or a comment that has no end is refused after the first million characters", async (t) => {
  const endless = "x".repeat(2_000_000);
  await refused(t, "cin.xml", `${cinStart}<a b="${endless}"/>`, /longer than 1048576 characters/);
  await refused(t, "cin.xml", `${cinStart}<!--${endless}-->`, /longer than 1048576 characters/);
});

test("XML of another collection is refused by name", async (t) => {
  const xml = cinStart.replace(">CIN<", ">SC<");
  await refused(t, "census.xml", xml, /its collection SC is not that of any return that is received here/);
});

test("XML that says UTF-8 and is not is refused", async (t) => {
  const bytes = Buffer.from(`${cinStart}<Child><ChildIdentifiers><LAchildID>\xe9</LAchildID>`, "latin1");
  await refused(t, "cin.xml", bytes, /says that it is UTF-8, but it holds bytes that are not/);
});

test("an entity that is nowhere declared is refused", async (t) => {
  await refused(
    t,
    "cin.xml",
    `${cinStart}<Child>&secret;</Child>`,
    /Line 4: it is not well formed \(undefined entity/,
  );
});

test("a CSV whose quotation mark is never closed is refused with the line on which it opened", async (t) => {
  const csv = `${header}OAK1,1,27/03/2008,WBRI,,,\nOAK2,1,27/03/2008,"WBRI,,,\nOAK3,1,27/03/2008,WBRI,,,\n`;
  await refused(t, "header.csv", csv, /The quotation mark opened on line 3 is never closed/);
});

test("a CSV with a record of another number of values is refused with its line", async (t) => {
  await refused(
    t,
    "header.csv",
    `${header}OAK1,1,27/03/2008,WBRI,,,\nOAK2,1\n`,
    /line 3 has 2 values where the heading has 7/,
  );
});

test("a CSV with text after a closing quotation mark is refused", async (t) => {
  await refused(
    t,
    "header.csv",
    `${header}"OAK"1,1,27/03/2008,WBRI,,,\n`,
    /On line 2 text follows a closing quotation mark/,
  );
});

test("a file with a NUL byte, an empty file and a broken GeoJSON are refused", async (t) => {
  await refused(t, "header.csv", `${header}OAK1,1,27/03/2008,WB\0RI,,,\n`, /Line 2 holds a NUL byte/);
  await refused(t, "nothing.csv", "", /It is empty/);
  await refused(t, "map.geojson", '{"type":"FeatureCollection","features":[', /not well-formed JSON/);
});

test("an outline that nobody can draw is refused with its feature", async (t) => {
  const map = (geometry: object) => {
    const feature = { type: "Feature", properties: { code: "OAK1" }, geometry };
    return JSON.stringify({ type: "FeatureCollection", features: [feature] }).replace('"much"', "1e999");
  };
  const shapes = [
    { type: "Point", coordinates: [1, 2] },
    { type: "Polygon", coordinates: "everywhere" },
    {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    },
    {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [1, "1"],
            [1, 0],
            [0, 0],
          ],
        ],
      ],
    },
    {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, "much"],
          [1, 0],
          [0, 0],
        ],
      ],
    },
  ];
  for (const shape of shapes) await refused(t, "map.geojson", map(shape), /Feature 1 has no outline/);
});

test("a table that is no extract is refused with its columns and the nearest extract", async (t) => {
  await refused(
    t,
    "header.csv",
    "CHILD,SEX,DOB,UPN\nOAK1,1,27/03/2008,\n",
    /\(CHILD, SEX, DOB, UPN\).*also needs/,
  );
});

test("a table with a million columns is refused before anything is made of them", async (t) => {
  await refused(t, "wide.csv", `${header.trim()}${",".repeat(1_000_000)}\n`, /heading has 1000007 columns/);
});

test("an agency that the partnership does not have is refused", async (t) => {
  const { workspace, folder } = place(t);
  const path = write(folder, "header.csv", `${header}OAK1,1,27/03/2008,WBRI,,,\n`);
  const [received] = await receiveFiles(workspace, [{ path, agency: "army" }], { by: "analyst", now });
  assert.match(received?.status === "refused" ? received.why : "", /no agency "army"\. There are: council, /);
  assert.deepEqual(readdirSync(workspace.path("received")), []);
});

test("a return under the name of an agency that does not owe it is refused", async (t) => {
  const { workspace, folder } = place(t);
  const path = write(folder, "header.csv", `${header}OAK1,1,27/03/2008,WBRI,,,\n`);
  const [received] = await receiveFiles(workspace, [{ path, agency: "police" }], { by: "analyst", now });
  const why = received?.status === "refused" ? received.why : "";
  assert.match(
    why,
    /is not Three Rivers Police's to send\. Name council as the agency that sent it, or leave the agency out\./,
  );
});

test("a census that says its own year is not taken for another year's", async (t) => {
  const { workspace, folder } = place(t);
  const child =
    "<Child><ChildIdentifiers><LAchildID>OAK1</LAchildID></ChildIdentifiers></Child></Children></Message>";
  const path = write(folder, "cin.xml", cinStart + child);
  const receive = async (period: string) =>
    (await receiveFiles(workspace, [{ path, period }], { by: "analyst", now }))[0];
  const other = await receive("2023-24");
  assert.match(
    other?.status === "refused" ? other.why : "",
    /it is of 2024-25 \(its reference date is 2025-03-31\), not of 2023-24/,
  );
  assert.equal((await receive("2024-25"))?.status, "landed");
});

const cinStart = `<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection>
<Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>
<Children>`;

function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "waymark-receive-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return { folder, workspace: openWorkspace(join(folder, "workspace")) };
}

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function refused(t: TestContext, name: string, content: string | Uint8Array, why: RegExp) {
  const { workspace, folder } = place(t);
  const [received] = await receiveFiles(workspace, [{ path: write(folder, name, content) }], {
    by: "analyst",
    now,
  });
  assert.ok(received?.status === "refused", JSON.stringify(received));
  assert.match(received.why, why);
  assert.deepEqual(readdirSync(workspace.path("received")), []);
}
