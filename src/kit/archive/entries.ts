import { Damage } from "./damage.ts";

/** One content of an archive. */
export interface Entry {
  /** A path with forward slashes that stays inside the folder that it will be put in. */
  readonly name: string;
  /** True where nobody may write it later. */
  readonly readOnly?: boolean;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The most bytes of one frame, so that whoever reads it need not hold more. */
const most = 64 * 1024;

const kinds = { begin: 1, content: 2, end: 3 } as const;

/** Contents one after the other as frames: a kind, a length of four bytes, so many bytes. No size is needed in advance. */
export async function* framed(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, readOnly = false, content } of entries) {
    const fault = faultOfName(name);
    if (fault) throw new Error(fault);
    yield frame(kinds.begin, Buffer.from(JSON.stringify({ name, readOnly })));
    for await (const bytes of content)
      for (let at = 0; at < bytes.length; at += most)
        yield frame(kinds.content, bytes.subarray(at, at + most));
    yield frame(kinds.end, Buffer.alloc(0));
  }
}

function frame(kind: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Hands each content of a stream of frames to `take`; what it leaves of a content is read past. Returns how many. */
export async function unframed(
  plain: AsyncIterable<Uint8Array>,
  take: (entry: Entry) => Promise<void>,
): Promise<number> {
  const frames = framesOf(plain);
  const names = new Set<string>();
  for (;;) {
    const { value, done } = await frames.next();
    if (done) return names.size;
    if (value.kind !== kinds.begin) throw new Damage(unreadable);
    const { name, readOnly } = JSON.parse(value.bytes.toString("utf8")) as Entry;
    const fault = names.has(name) ? `The backup holds "${name}" twice.` : faultOfName(name);
    if (fault) throw new Damage(fault);
    names.add(name);
    const content = contentOf(frames);
    await take({ name, readOnly: readOnly ?? false, content });
    for await (const _ of content);
  }
}

const unreadable = "This backup was made in a way that this Waymark cannot read.";

async function* contentOf(frames: AsyncIterator<Frame>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done || value.kind === kinds.begin) throw new Damage(unreadable);
    if (value.kind === kinds.end) return;
    yield value.bytes;
  }
}

interface Frame {
  readonly kind: number;
  readonly bytes: Buffer;
}

async function* framesOf(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Frame, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of plain) {
    rest = Buffer.concat([rest, piece]);
    while (rest.length >= 5) {
      const length = rest.readUInt32BE(1);
      if (rest.length < 5 + length) break;
      yield { kind: rest.readUInt8(0), bytes: rest.subarray(5, 5 + length) };
      rest = rest.subarray(5 + length);
    }
  }
  if (rest.length > 0) throw new Damage(unreadable);
}

/** Whoever has the passphrase may still be no friend: a name stays inside its folder. */
function faultOfName(name: string): string | null {
  const steps = name.split("/");
  const strange = steps.some((step) => step === "" || step === "." || step === "..");
  if (!strange && !/[\0\\]/.test(name) && !/^[a-z]:/i.test(name)) return null;
  return `The name "${name}" would leave the folder that it belongs in.`;
}
