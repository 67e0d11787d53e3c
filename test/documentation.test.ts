import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { commands } from "../src/commands.ts";
import { catalogue } from "../src/dataset/indicators/index.ts";
import { entities } from "../src/entities.ts";
import { commandManual } from "../src/kit/command/index.ts";
import { policyInMarkdown } from "../src/register/access/index.ts";
import { entityManual } from "../src/register/grammar/index.ts";
import { claimManual } from "../src/report/claims/index.ts";
import { filesBelow, root } from "./architecture/source.ts";
import { indicatorManual, wholePolicy } from "./write-manuals.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");

test("the manual of the commands says what the help texts say", async () => {
  assert.equal(
    read("docs/commands.md"),
    await commandManual("npx waymark", commands),
    'The manual is older than the help texts: run "node test/write-manuals.ts".',
  );
});

test("each command is listed under its own name", async () => {
  const names = await Promise.all(commands.map(async (each) => (await each.load()).name));
  assert.deepEqual(
    names,
    commands.map((each) => each.name),
  );
});

test("the manual of the indicators says what the definitions say", () => {
  assert.equal(read("docs/indicators.md"), indicatorManual(catalogue), 'Run "node test/write-manuals.ts".');
});

test("the manual of claims says what the predicates say and how they are judged", () => {
  assert.equal(read("docs/claims.md"), claimManual(), 'Run "node test/write-manuals.ts".');
});

test("the manual of the register says what the entities say", () => {
  assert.equal(read("docs/entities.md"), entityManual(entities), 'Run "node test/write-manuals.ts".');
});

test("docs/policy.md prints the policy as it is, with what each entity adds", () => {
  assert.equal(read("docs/policy.md"), policyInMarkdown(wholePolicy), 'Run "node test/write-manuals.ts".');
});

test("each dependency has a line that says why it is in", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const reasons = read("docs/decisions/0002-dependencies.md");
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.deepEqual(
    all.filter((name) => !reasons.includes(`\`${name}\``)),
    [],
  );
});

test("each decision has its own number, and none is missing", () => {
  const numbers = readdirSync(join(root, "docs/decisions")).map((name) => Number(name.slice(0, 4)));
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    numbers.map((_, at) => at + 1),
  );
});

test("each module says what it is for in at most 15 lines", () => {
  const modules = ["kit", "dataset", "register", "assurance", "report"].flatMap((floor) =>
    readdirSync(join(root, "src", floor), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${floor}/${entry.name}/README.md`),
  );
  assert.deepEqual(
    modules.filter((path) => !existsSync(join(root, path)) || read(path).trim().split("\n").length > 15),
    [],
  );
});

test("the README has at most 60 lines and two commands to set up", () => {
  const readme = read("README.md");
  assert.ok(readme.trim().split("\n").length <= 60);
  assert.match(readme, /```sh\nnpm ci && npm start\nnpm ci && npm test\n```/);
});

test("every file that a document points to is there", () => {
  const documents = ["README.md", "ARCHITECTURE.md", "STYLE.md", "SECURITY.md", "GLOSSARY.md"];
  const missing = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, target]) => String(target))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${document} points to ${target}`),
  );
  assert.deepEqual(missing, []);
});

test("no unfinished work hides behind a word", () => {
  const words = /\b(TODO|FIXME|XXX|HACK|not implemented|for now)\b/;
  const found = filesBelow("src", [".ts", ".sql", ".njk"]).filter((file) => words.test(file.text));
  assert.deepEqual(
    found.map((file) => file.path),
    [],
  );
});
