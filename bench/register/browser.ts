import { Agent, type IncomingMessage, request } from "node:http";
import type { Entrance } from "./people.ts";

/** Somebody signed in, with a connection of their own that stays open, as a browser has. */
export interface Browser {
  /** Asks for a page; gives how long that took in milliseconds, with the size of what came. */
  ask(path: string): Promise<{ took: number; bytes: number }>;
  /** Sends a form that must be taken; gives how long that took in milliseconds. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<number>;
  leave(): void;
}

interface Asked {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
}

export async function enter(url: string, { name, password }: Entrance): Promise<Browser> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();
  const answered = async (asked: Asked, status: number) => {
    const cookie = [...cookies].map((each) => each.join("=")).join("; ");
    const answer = await exchanged(url, agent, cookie, asked);
    if (answer.status !== status) throw new Error(`${asked.path} answered ${answer.status} to ${name}.`);
    for (const each of answer.given) {
      const [key = "", value = ""] = each.split(";")[0]?.split("=") ?? [];
      cookies.set(key, value);
    }
    return answer.text;
  };
  const tokenOn = async (path: string) =>
    /name="_csrf" value="([^"]+)"/.exec((await answered({ method: "GET", path }, 200)).toString())?.[1] ?? "";
  const send = async (path: string, fields: Readonly<Record<string, string>>, _csrf: string) => {
    const began = performance.now();
    const body = new URLSearchParams({ ...fields, _csrf }).toString();
    await answered({ method: "POST", path, body }, 303);
    return performance.now() - began;
  };
  await send("/sign-in", { name, password, next: "/" }, await tokenOn("/sign-in"));
  const token = await tokenOn("/settings");
  return {
    send: (path, fields) => send(path, fields, token),
    ask: async (path) => {
      const began = performance.now();
      const text = await answered({ method: "GET", path }, 200);
      return { took: performance.now() - began, bytes: text.length };
    },
    leave: () => agent.destroy(),
  };
}

interface Answer {
  readonly status: number;
  readonly text: Buffer;
  /** The cookies that came with it. */
  readonly given: readonly string[];
}

/** A connection that the server closed while it lay idle is opened anew, as a browser does. */
function exchanged(url: string, agent: Agent, cookie: string, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const headers = { cookie, origin: url, ...(asked.body === undefined ? {} : form) };
    const sending = request(url + asked.path, { agent, method: asked.method, headers }, (response) =>
      read(response).then(resolve, reject),
    );
    sending.on("error", (error: NodeJS.ErrnoException) => {
      if (sending.reusedSocket && error.code === "ECONNRESET")
        exchanged(url, agent, cookie, asked).then(resolve, reject);
      else reject(error);
    });
    sending.end(asked.body);
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    text: Buffer.concat(chunks),
    given: response.headers["set-cookie"] ?? [],
  };
}
