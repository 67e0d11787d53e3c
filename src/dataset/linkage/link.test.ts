import assert from "node:assert/strict";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Database, openDatabase, type Value } from "../../kit/duckdb/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { stage } from "../extracts/index.ts";
import { childIdKey, link } from "./index.ts";

const key = new Uint8Array(32).fill(7);
const emptyWorkspace = openWorkspace(mkdtempSync(join(tmpdir(), "waymark-linkage-")));

type Line = Record<string, Value>;
/** One received file: the table it fills and its lines. */
type File = readonly [table: string, agency: string, ...lines: readonly Line[]];

/** Receives the invented files in order and links them. */
async function linked(...files: readonly File[]): Promise<Database> {
  const db = await openDatabase(":memory:");
  await stage(db, emptyWorkspace, []);
  for (const [at, [table, agency, ...lines]] of files.entries()) {
    const receipt = `${at}`.padStart(16, "0").padEnd(64, "f");
    await insert(db, "receipt", { receipt, agency, position: at + 1, format: table });
    for (const [row, line] of lines.entries()) await insert(db, table, { receipt, row: row + 1, ...line });
  }
  await link(db, { key });
  return db;
}

async function insert(db: Database, table: string, line: Line) {
  const names = Object.keys(line);
  await db.run(
    `insert into extracts.${table} (${names.map((n) => `"${n}"`).join(", ")}) values (${names.map((n) => `$${n}`).join(", ")})`,
    line,
  );
}

/** Which child each own id belongs to, by agency: {"council K1": "..."} */
async function children(db: Database): Promise<Record<string, string>> {
  const rows = await db.rows<{ who: string; child: string }>(
    "select agency || ' ' || own_id as who, child from linkage.agency_child order by who",
  );
  return Object.fromEntries(rows.map((row) => [row.who, row.child]));
}

const refusals = (db: Database) =>
  db.rows<{ left_record: string; right_record: string | null; why: string }>(
    "from linkage.refused order by why",
  );

const ada = {
  forename: "Ada",
  surname: "Thornwick",
  birth_date: "2014-05-06",
  sex: "F",
  postcode: "XO1 1AA",
};
const bea = { ...ada, forename: "Bea" };
const nhs = { ada: "9990000018", bea: "9990000026" };
const upn = { ada: "V987654321012", bea: "J987654321013" };

const person = (person_id: string, line: Line): Line => ({ person_id, ...line });
const pupil = (pupil_key: string, { postcode: _, ...line }: Line): Line => ({ pupil_key, ...line });
const patient = (patient_id: string, line: Line): Line => ({ patient_id, ...line });
const notice = (notification_ref: string, line: Line): Line => ({ notification_ref, ...line });

test("a valid NHS number joins the council's child to the health visitor's, when name and birth date agree", async () => {
  const db = await linked(
    ["person", "council", person("K1", { ...ada, nhs_number: nhs.ada })],
    [
      "health_review",
      "health",
      patient("H1", { ...ada, surname: "Vale", postcode: null, nhs_number: "999 000 0018" }),
    ],
  );
  const { "council K1": council, "health H1": health } = await children(db);
  assert.equal(council, health);
});

test("an NHS number with a wrong check digit joins nobody", async () => {
  const wrong = "9990000019";
  const db = await linked(
    ["person", "council", person("K1", { ...ada, nhs_number: wrong })],
    ["health_review", "health", patient("H1", { ...ada, surname: "Vale", nhs_number: wrong })],
  );
  const who = await children(db);
  assert.notEqual(who["council K1"], who["health H1"]);
});

test("a valid UPN joins a pupil whose forename is a nickname; a temporary or mistyped UPN does not", async () => {
  const liz = { ...ada, forename: "Liz", surname: "Other" };
  const outcome = async (number: string) => {
    const db = await linked(
      ["person", "council", person("K1", { ...ada, forename: "Elizabeth", upn: number })],
      ["pupil", "schools", pupil("2024/1", { ...liz, upn: number })],
    );
    const who = await children(db);
    return who["council K1"] === who[`schools ${number}`];
  };
  assert.equal(await outcome(upn.ada), true);
  assert.equal(await outcome("B987654321012"), false, "wrong check letter");
  assert.equal(await outcome("V98765432101A"), false, "temporary");
});

test("a sibling's NHS number is refused and listed as contradicted", async () => {
  const db = await linked(
    ["person", "council", person("K1", { ...ada, nhs_number: nhs.ada })],
    ["health_review", "health", patient("H2", { ...bea, birth_date: "2017-02-03", nhs_number: nhs.ada })],
  );
  const who = await children(db);
  assert.notEqual(who["council K1"], who["health H2"]);
  assert.match((await refusals(db))[0]?.why ?? "", /contradicted NHS number/);
});

test("twins are two children, even where one carries the other's UPN and their names are alike", async () => {
  const oliver = { ...ada, forename: "Oliver", sex: "M" };
  const oliva = { ...ada, forename: "Olivera", sex: "M" };
  const db = await linked(
    [
      "person",
      "council",
      person("K1", { ...oliver, upn: upn.ada }),
      person("K2", { ...oliva, upn: upn.bea }),
    ],
    [
      "pupil",
      "schools",
      pupil("2024/1", { ...oliver, upn: upn.ada }),
      pupil("2024/2", { ...oliva, upn: upn.ada }),
    ],
  );
  const rows = await db.rows<{ forename: string; n: number }>(
    `select forename, count(distinct child) as n from linkage.person_record join linkage.member using (record)
     group by forename order by forename`,
  );
  const mixed = await db.rows(
    `select child from linkage.person_record join linkage.member using (record) group by child
     having count(distinct forename) > 1`,
  );
  assert.deepEqual(mixed, []);
  assert.deepEqual(rows[0], { forename: "Oliver", n: 1 });
});

test("twins who are not named yet are two children, though each is Baby Boy, born on one day at one address", async () => {
  const twin = (id: string, nhs_number: string) => patient(id, { ...ada, forename: "Baby Boy", nhs_number });
  const db = await linked(["health_review", "health", twin("H1", nhs.ada), twin("H2", nhs.bea)]);
  const { "health H1": one, "health H2": other } = await children(db);
  assert.notEqual(one, other);
});

test("without an identifier, name, date of birth and postcode must all agree; accents and hyphens do not matter", async () => {
  const zoe = { ...ada, forename: "Zoë-Ann", surname: "O'Dell" };
  const db = await linked(
    ["person", "council", person("K1", zoe)],
    [
      "police_notification",
      "police",
      notice("P1", { ...zoe, forename: "ZOE ANN", surname: "ODell", postcode: "xo11aa" }),
      notice("P2", { ...zoe, postcode: "XO1 1AB" }),
      notice("P3", { ...zoe, birth_date: "2014-05-07" }),
      notice("P4", { ...zoe, forename: "Zara" }),
    ],
  );
  const who = await children(db);
  const same = ["P1", "P2", "P3", "P4"].filter((each) => who[`police ${each}`] === who["council K1"]);
  assert.deepEqual(same, ["P1"]);
});

test("a former surname counts as a name; 1 January, a missing postcode and ZZ99 count as nothing", async () => {
  const born = { ...ada, birth_date: "2012-01-01" };
  const db = await linked(
    [
      "person",
      "council",
      person("K1", { ...ada, surname: "Marsh", former_surname: "Thornwick" }),
      person("K2", { ...born, forename: "Cy" }),
      person("K3", { ...ada, forename: "Di", postcode: null }),
      person("K4", { ...ada, forename: "Eve", postcode: "ZZ99 3VZ" }),
    ],
    [
      "police_notification",
      "police",
      notice("P1", ada),
      notice("P2", { ...born, forename: "Cy" }),
      notice("P3", { ...ada, forename: "Di", postcode: null }),
      notice("P4", { ...ada, forename: "Eve", postcode: "ZZ99 3VZ" }),
    ],
  );
  const who = await children(db);
  const same = [1, 2, 3, 4].filter((each) => who[`police P${each}`] === who[`council K${each}`]);
  assert.deepEqual(same, [1]);
});

test("records under one council id are one child by the council's word, whatever else they say", async () => {
  const db = await linked(
    ["cin_child", "council", { la_child_id: "K1", expected_birth_date: "2014-05-01" }],
    ["person", "council", person("K1", ada)],
    ["looked_after_child", "council", { la_child_id: "K1", birth_date: "2014-05-06" }],
    ["contact", "council", { contact_id: "C1", person_id: "K1" }],
  );
  const rows = await db.rows<{ child: string; forename: string }>(
    "select child, forename from linkage.child",
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.forename, "Ada");
});

test("two council ids are never joined: the pair is listed, and a third record goes to one of them", async () => {
  const db = await linked(
    ["person", "council", person("K1", { ...ada, nhs_number: nhs.ada }), person("K2", ada)],
    ["health_review", "health", patient("H1", { ...ada, nhs_number: nhs.ada })],
  );
  const who = await children(db);
  assert.notEqual(who["council K1"], who["council K2"]);
  assert.equal(who["health H1"], who["council K1"], "the NHS number is the stronger evidence");
  assert.match((await refusals(db)).map((each) => each.why).join(), /two council ids/);
});

const before = { ...ada, nhs_number: nhs.ada, upn: upn.ada, sealed: "before" };
const after = {
  ...ada,
  surname: "Newhouse",
  postcode: "XO9 9ZZ",
  nhs_number: nhs.bea,
  upn: upn.bea,
  sealed: "after",
};

test("a record that would bridge a sealed adoption stands alone, is listed, and no row holds the pair", async () => {
  const bridge = { ...ada, surname: "Newhouse", upn: upn.bea, former_upn: upn.ada };
  const db = await linked(
    ["pupil", "schools", pupil("2019/1", { ...ada, upn: upn.ada })],
    ["person", "council", person("K1", before)],
    ["pupil", "schools", pupil("2022/1", bridge)],
    ["person", "council", person("K2", after)],
    [
      "health_review",
      "health",
      patient("H1", { ...ada, surname: "Newhouse", postcode: "XO9 9ZZ", nhs_number: nhs.bea }),
    ],
  );
  const who = await children(db);
  assert.notEqual(who["council K1"], who["council K2"]);
  assert.equal(who["health H1"], who["council K2"]);
  const alone = await refusals(db);
  assert.deepEqual(
    alone.map(({ right_record, why }) => [right_record, why]),
    [[null, "joining this record would have bridged a sealed adoption"]],
  );
  const tied = await db.rows(
    `select * from linkage.link join linkage.member l on l.record = left_record
     join linkage.member r on r.record = right_record where l.child <> r.child`,
  );
  assert.deepEqual(tied, []);
});

test("the two identities stay apart even with the same name, date of birth and postcode, and nothing lists them", async () => {
  const db = await linked([
    "person",
    "council",
    person("K1", before),
    person("K2", { ...before, sealed: "after", nhs_number: nhs.ada }),
  ]);
  const who = await children(db);
  assert.notEqual(who["council K1"], who["council K2"]);
  assert.deepEqual(await refusals(db), []);
});

test("a child keeps its id when later files arrive; when two prove one, the older id wins and the other forwards", async () => {
  const first: File[] = [
    ["police_notification", "police", notice("P1", ada)],
    ["health_review", "health", patient("H1", { ...ada, postcode: "XO2 2BB", nhs_number: nhs.ada })],
  ];
  const earlier = await children(await linked(...first));
  assert.notEqual(earlier["police P1"], earlier["health H1"]);
  const db = await linked(...first, ["person", "council", person("K1", { ...ada, nhs_number: nhs.ada })]);
  const later = await children(db);
  assert.equal(later["council K1"], earlier["police P1"]);
  assert.equal(later["health H1"], earlier["police P1"]);
  const forwards = await db.rows<{ child: string }>(
    "select child from linkage.alias where former_child = $id",
    {
      id: earlier["health H1"] ?? null,
    },
  );
  assert.deepEqual(forwards, [{ child: earlier["police P1"] }]);
});

test("an id tells nothing without the key: another key gives another id", async () => {
  const db = await linked(["person", "council", person("K1", ada)]);
  const [row] = await db.rows<{ child: string }>("select child from linkage.child");
  assert.match(row?.child ?? "", /^[0-9a-hjkmnp-tv-z]{16}$/);
  const workspace = openWorkspace(mkdtempSync(join(tmpdir(), "waymark-key-")));
  const made = childIdKey(workspace);
  assert.deepEqual(childIdKey(workspace), made);
  assert.equal(statSync(workspace.path("secret", "child-id.key")).mode & 0o777, 0o600);
  assert.notDeepEqual(new Uint8Array(made), key);
});
