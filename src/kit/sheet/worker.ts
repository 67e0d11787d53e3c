import { parentPort, workerData } from "node:worker_threads";
import { rowsOf } from "./rowsOf.ts";

const { bytes, sheet } = workerData as { bytes: Uint8Array; sheet?: string };
parentPort?.postMessage(await rowsOf(bytes, sheet));
