#!/usr/bin/env node
import { commands } from "./commands.ts";
import { runProgram } from "./kit/command/index.ts";

process.exitCode = await runProgram("waymark", commands, process.argv.slice(2));
