import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { writeAside } from "../files/index.ts";
import { faultOf, type Message, nameOf, written } from "./message.ts";
import type { PostSettings } from "./settings.ts";
import { type Handed, handOver } from "./smtp.ts";

export type Posted =
  /** Handed to the mail server (`notTo`: whom it refused), written as a file, or sent or written before. */
  | { readonly became: "sent"; readonly file: string; readonly notTo: readonly string[] }
  | { readonly became: "written" | "before"; readonly file: string }
  /** Not sent yet: kept, and tried again by sendWaiting. */
  | { readonly became: "waiting"; readonly why: string }
  | { readonly refused: string };

export interface Waiting {
  readonly message: Message;
  /** The instant at which it was first to be sent. */
  readonly at: string;
  /** Why it has not been sent. */
  readonly why: string;
}

export interface Post {
  /** Sends a message, once for its key, however often it is asked. */
  send(message: Message): Promise<Posted>;
  /** What could not be sent so far, the oldest first. */
  waiting(): readonly Waiting[];
  /** Tries again what waits; stops where the server cannot be reached. */
  sendWaiting(): Promise<{ readonly sent: number; readonly waiting: number; readonly why: string | null }>;
}

/**
 * The post of one installation, which keeps what it sent below `folder`: NAME.eml where no mail server is set,
 * sent/NAME.eml where one took it, waiting/NAME.json where it did not yet. One process at a time writes there.
 */
export function openPost(settings: PostSettings, folder: string, now: () => string): Post {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act);
    turn = mine.catch(() => undefined); // its own caller hears of it
    return mine;
  };
  const box = { settings, folder };
  return {
    send: (message) => inTurn(() => send(box, message, now())),
    waiting: () => waitingIn(folder).map(({ kept }) => kept),
    sendWaiting: () => inTurn(() => sendWaiting(box)),
  };
}

interface Box {
  readonly settings: PostSettings;
  readonly folder: string;
}

async function send(box: Box, message: Message, at: string): Promise<Posted> {
  const fault = faultOf(message);
  if (fault) return { refused: fault };
  const before = ["", "sent"]
    .flatMap((part) => named(join(box.folder, part), `-${nameOf(message.key)}.eml`))
    .at(0);
  if (before) return { became: "before", file: before };
  const waits = waitingIn(box.folder).find(({ kept }) => kept.message.key === message.key);
  if (waits) return { became: "waiting", why: waits.kept.why };
  const name = `${dayOf(at)}-${nameOf(message.key)}`;
  if (box.settings.server !== null) return posted(box, name, { message, at });
  const file = join(box.folder, `${name}.eml`);
  writeAside(file, await written(message, box.settings.from, at), own);
  return { became: "written", file };
}

/** Only this user reads what is said to whom. */
const own = 0o600;

async function posted(box: Box, name: string, asked: Asked): Promise<Posted> {
  const answer = await handed(box, name, asked);
  if ("why" in answer) return { became: "waiting", why: answer.why };
  return { became: "sent", file: join(box.folder, "sent", `${name}.eml`), notTo: answer.notTo };
}

type Asked = Omit<Waiting, "why">;

/** Kept as waiting first: a crash on the way sends a message again, with the same Message-ID, but never loses one. */
async function handed({ settings, folder }: Box, name: string, asked: Asked): Promise<Handed> {
  const keep = join(folder, "waiting", `${name}.json`);
  const note = (why: string) => writeAside(keep, `${JSON.stringify({ ...asked, why }, null, 2)}\n`, own);
  note("It was being sent when the program stopped.");
  const bytes = await written(asked.message, settings.from, asked.at);
  const to = asked.message.to.map(({ address }) => address);
  const answer = await handOver(settings.server ?? "", { bytes, from: settings.from.address, to });
  if ("why" in answer) note(answer.why);
  else {
    writeAside(join(folder, "sent", `${name}.eml`), bytes, own);
    rmSync(keep);
  }
  return answer;
}

async function sendWaiting(box: Box) {
  let why = box.settings.server === null ? "No mail server is set: WAYMARK_SMTP_URL names none." : null;
  let sent = 0;
  for (const { name, kept } of box.settings.server === null ? [] : waitingIn(box.folder)) {
    const answer = await handed(box, name, kept);
    if (!("why" in answer)) sent += 1;
    else {
      why ??= answer.why;
      if (answer.server) break;
    }
  }
  const waiting = waitingIn(box.folder).length;
  return { sent, waiting, why: waiting > 0 ? why : null };
}

function waitingIn(folder: string): readonly { readonly name: string; readonly kept: Waiting }[] {
  return named(join(folder, "waiting"), ".json").map((path) => ({
    name: basename(path, ".json"),
    kept: JSON.parse(readFileSync(path, "utf8")) as Waiting,
  }));
}

const named = (folder: string, end: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .sort()
        .map((name) => join(folder, name))
    : [];

const dayOf = (at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
