import { mkdirSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

// The embedded database lives in a thread of its own, so that a long statement does not stop the web server; the
// driver reaches it through a Unix socket in a folder that only this user can enter.
const { folder, socket } = workerData as { folder: string; socket: string };

mkdirSync(folder, { recursive: true, mode: 0o700 });
const database = await PGlite.create({ dataDir: folder });
const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: 2 });
await server.start();
parentPort?.postMessage("ready");
parentPort?.once("message", async () => {
  await server.stop();
  await database.exec("checkpoint");
  await database.close();
  parentPort?.postMessage("closed");
});
