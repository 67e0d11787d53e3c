#!/usr/bin/env node
import { runWithNode24 } from "./with-node-24.js";

await runWithNode24("src/cli.ts", process.argv.slice(2));
