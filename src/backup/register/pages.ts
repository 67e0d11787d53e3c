import { Readable } from "node:stream";
import { Hono } from "hono";
import type { Register } from "../../kit/postgres/index.ts";
import type { Access } from "../../register/access/index.ts";
import { begun } from "./store.ts";

/** What a running server answers on its socket: the dump of its register, as it is read. */
export function backupAnswers(register: Register, access: Access): Hono {
  return new Hono().post("/backup", async (c) => {
    const { file, user } = (await c.req.json()) as { file: string; user: string };
    const text = Readable.from(closing(await begun(register, access, { file, user })), { objectMode: false });
    return c.body(Readable.toWeb(text) as ReadableStream, 200, { "content-type": "application/x-ndjson" });
  });
}

async function* closing({ text, close }: Awaited<ReturnType<typeof begun>>) {
  try {
    yield* text;
  } finally {
    await close();
  }
}
