import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { isAmong, type Paths } from "./guard.ts";

export interface Listening {
  /** The port in use. */
  readonly port: number;
  /** Answers what was begun, for ten seconds at most, and stops. */
  close(): Promise<void>;
}

/** Serves the application on a port of this machine; port 0 takes a free one. Refuses where the port is taken. */
export async function listen(
  app: Hono,
  { host, port, uploads = [] }: { host: string; port: number; uploads?: Paths },
): Promise<Listening | { readonly refused: string }> {
  const answer = getRequestListener(app.fetch, { hostname: host });
  const server = createServer((request, response) => {
    if (!isAmong(uploads, pathOf(request))) endWhenLate(request, response);
    return answer(request, response);
  });
  // A reader on a slow line has an hour to send files; whoever sends headers a byte at a time has ten seconds.
  Object.assign(server, { headersTimeout: 10_000, requestTimeout: 3_600_000 });
  const failed = await begun(server, () => server.listen(port, host));
  if (failed?.code === "EADDRINUSE")
    return { refused: `Port ${port} is in use: stop what uses it, or choose another with --port.` };
  if (failed) return { refused: `Waymark cannot listen on ${host} port ${port}: ${failed.message}.` };
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?")[0] ?? "";

/** A reader on a slow line has a minute to send a form. */
function endWhenLate(request: IncomingMessage, response: ServerResponse) {
  const late = setTimeout(() => request.complete || request.socket.destroy(), 60_000).unref();
  response.once("close", () => clearTimeout(late));
}

/** Serves the application on a Unix socket that only this user can open. */
export async function listenOnSocket(app: Hono, path: string): Promise<Listening> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  chmodSync(dirname(path), 0o700);
  rmSync(path, { force: true });
  const server = createServer(getRequestListener(app.fetch, { hostname: "register" }));
  const failed = await begun(server, () => server.listen(path));
  if (failed) throw new Error(`The command socket ${path} could not be opened.`, { cause: failed });
  chmodSync(path, 0o600);
  return { port: 0, close: () => closed(server) };
}

function begun(server: Server, begin: () => void): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.once("listening", () => {
      server.off("error", resolve);
      resolve(null);
    });
    begin();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}
