#!/usr/bin/env node
// Runs a TypeScript program of this project (first argument, from the project's folder) under Node 24 or later, which reads
// TypeScript as it is written. An older Node hands over to the one that `npm ci` has put beside the other packages. It
// is looked up by its folder: npm 10 unpacks it but leaves its link in node_modules/.bin out.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `program` with `words`, here or in the carried Node. */
export async function runWithNode24(program, words) {
  const file = join(project, program);
  if (Number(process.versions.node.split(".")[0]) >= 24) {
    process.argv = [process.execPath, file, ...words];
    await import(pathToFileURL(file).href);
    return;
  }
  const child = spawn(carriedNode(), [file, ...words], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function carriedNode() {
  const name = `node-${process.platform}-${process.arch}`;
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "bin", "node");
    if (existsSync(path)) return path;
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
  process.stderr.write(
    `Waymark needs Node 24 or later; this is ${process.version}, and none comes with the install for ${process.platform} ` +
      `${process.arch}. Run "npm ci" again, or install Node 24 from your system.\n`,
  );
  process.exit(2);
}

const [, started, program, ...words] = process.argv;
if (started && pathToFileURL(started).href === import.meta.url) await runWithNode24(program, words);
