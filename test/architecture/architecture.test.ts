import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { wrongImports, wrongSchemas, wrongShapes, wrongTouches } from "./rules.ts";
import { filesBelow, moduleOf, root, type SourceFile } from "./source.ts";

const code = filesBelow("src", [".ts"]);
const statements = [...code, ...filesBelow("src", [".sql"])];

test("the house is there to be looked at", () => {
  assert.ok(code.length > 60, `only ${code.length} files were read`);
  assert.ok(statements.some((file) => file.path.endsWith(".sql")));
});

test("every import goes the way of the house and enters by the front door", () => {
  assert.deepEqual(wrongImports(code), []);
});

test("every schema named in SQL goes the way of the house", () => {
  assert.deepEqual(wrongSchemas(statements), []);
});

test("only store, pages and commands touch a database, the web or the disk", () => {
  assert.deepEqual(wrongTouches(code), []);
});

test("a file holds one idea and is named by it", () => {
  assert.deepEqual(wrongShapes(statements), []);
});

test("every module has a front door", () => {
  const modules = new Set(code.map((file) => moduleOf(file.path)).filter((name) => name?.includes("/")));
  assert.deepEqual(
    [...modules].filter((name) => !existsSync(join(root, "src", String(name), "index.ts"))),
    [],
  );
});

/** Violations planted one for each rule: a rule that finds nothing here guards nothing. */
const planted: readonly (readonly [
  rule: string,
  find: (files: SourceFile[]) => string[],
  file: SourceFile,
])[] = [
  ["kit uses dataset", wrongImports, importing("src/kit/web/frame.ts", "../../dataset/journey/index.ts")],
  ["extracts use linkage", wrongImports, importing("src/dataset/extracts/x.ts", "../linkage/index.ts")],
  ["linkage uses journey", wrongImports, importing("src/dataset/linkage/x.ts", "../journey/index.ts")],
  ["journey uses indicators", wrongImports, importing("src/dataset/journey/x.ts", "../indicators/index.ts")],
  ["places use journey", wrongImports, importing("src/dataset/places/x.ts", "../journey/index.ts")],
  ["indicators use snapshot", wrongImports, importing("src/dataset/indicators/x.ts", "../snapshot/index.ts")],
  ["snapshot uses synthetic", wrongImports, importing("src/dataset/snapshot/x.ts", "../synthetic/index.ts")],
  [
    "report uses synthetic",
    wrongImports,
    importing("src/report/site/x.ts", "../../dataset/synthetic/index.ts"),
  ],
  [
    "synthetic uses indicators",
    wrongImports,
    importing("src/dataset/synthetic/x.ts", "../indicators/index.ts"),
  ],
  [
    "dataset uses register",
    wrongImports,
    importing("src/dataset/journey/x.ts", "../../register/access/index.ts"),
  ],
  [
    "register uses dataset",
    wrongImports,
    importing("src/register/risks/x.ts", "../../dataset/journey/index.ts"),
  ],
  ["grammar uses decisions", wrongImports, importing("src/register/grammar/x.ts", "../decisions/index.ts")],
  [
    "SQL of access names grammar",
    wrongSchemas,
    saying("src/register/access/x.ts", "`select 1 from grammar.record`"),
  ],
  ["access uses partners", wrongImports, importing("src/register/access/x.ts", "../partners/index.ts")],
  ["partners use groups", wrongImports, importing("src/register/partners/x.ts", "../groups/index.ts")],
  ["groups use decisions", wrongImports, importing("src/register/groups/x.ts", "../decisions/index.ts")],
  ["meetings use decisions", wrongImports, importing("src/register/meetings/x.ts", "../decisions/index.ts")],
  ["decisions use risks", wrongImports, importing("src/register/decisions/x.ts", "../risks/index.ts")],
  [
    "assurance uses report",
    wrongImports,
    importing("src/assurance/today/x.ts", "../../report/site/index.ts"),
  ],
  [
    "published figures use the register",
    wrongImports,
    importing("src/report/published/x.ts", "../../register/decisions/index.ts"),
  ],
  [
    "the public record uses figures",
    wrongImports,
    importing("src/report/record/x.ts", "../../dataset/indicators/index.ts"),
  ],
  [
    "claims use raw figures",
    wrongImports,
    importing("src/report/claims/x.ts", "../../dataset/indicators/index.ts"),
  ],
  ["source uses published", wrongImports, importing("src/report/source/x.ts", "../published/index.ts")],
  ["blocks use the record", wrongImports, importing("src/report/blocks/x.ts", "../record/index.ts")],
  ["backup uses decisions", wrongImports, importing("src/backup/x.ts", "../register/decisions/index.ts")],
  ["a side door", wrongImports, importing("src/dataset/linkage/x.ts", "../extracts/store.ts")],
  ["an entry file imported", wrongImports, importing("src/kit/web/x.ts", "../../server.ts")],
  ["backup uses serving", wrongImports, importing("src/backup/x.ts", "../serving/register.ts")],
  [
    "a module without a rule",
    wrongImports,
    importing("src/cellar/wine/x.ts", "../../dataset/journey/index.ts"),
  ],
  [
    "SQL of extracts names journey",
    wrongSchemas,
    saying("src/dataset/extracts/x.sql", "select * from journey.referral"),
  ],
  [
    "SQL of register names journey",
    wrongSchemas,
    saying("src/register/risks/x.sql", "select 1 join journey.event on true"),
  ],
  [
    "SQL of dataset names access",
    wrongSchemas,
    saying("src/dataset/journey/x.ts", "`delete from access.log`"),
  ],
  ["a rule reads the disk", wrongTouches, importing("src/dataset/journey/order.ts", "node:fs")],
  ["a rule speaks HTTP", wrongTouches, importing("src/register/access/policy.ts", "hono")],
  ["a file of 301 lines", wrongShapes, saying("src/dataset/journey/long.ts", "x\n".repeat(301))],
  ["a file called utils", wrongShapes, saying("src/dataset/journey/utils.ts", "")],
];

for (const [rule, find, file] of planted) {
  test(`a planted violation is found: ${rule}`, () => {
    assert.equal(find([file]).length, 1);
  });
}

function importing(path: string, target: string): SourceFile {
  return { path, text: `import { thing } from "${target}";\n` };
}

function saying(path: string, text: string): SourceFile {
  return { path, text };
}
