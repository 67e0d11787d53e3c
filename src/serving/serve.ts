import type { Command } from "../kit/command/index.ts";
import { workspaceOf } from "../kit/workspace/index.ts";
import { startServer } from "../server.ts";

/** `serve`: the web application, until it is stopped. */
export const serveCommand: Command = {
  name: "serve",
  summary: "Serve the workspace's pages",
  usage: "[--port P] [--host H]",
  options: {
    port: { takes: "value", value: "P", help: "the port (default 4000; 0 takes a free one)" },
    host: {
      takes: "value",
      value: "H",
      help: "the address to listen on (default 127.0.0.1: this machine only)",
    },
  },
  positionals: [0, 0],
  details:
    "DATABASE_URL names a PostgreSQL for the register (default: embedded, in the workspace). WAYMARK_PUBLIC_URL is the https\n" +
    "address that readers type, where a proxy stands in front. GET /health says whether it is well.",
  run: async (input, effects) => {
    const port = Number(input.options.port ?? 4000);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return refused(`"${input.options.port}" is no port: give a number from 0 to 65535.`);
    const host = typeof input.options.host === "string" ? input.options.host : "127.0.0.1";
    const server = await startServer({ workspace: workspaceOf(input), port, host, effects });
    if ("refused" in server) return refused(server.refused);
    const text = `Waymark is served on ${server.url}. Stop it with Ctrl-C.`;
    return { exit: 0, json: { url: server.url }, text, until: server.closed };
  },
};

const refused = (sentence: string) => ({ exit: 2 as const, json: { refused: sentence }, text: sentence });
