import type { Context } from "hono";
import { type Actor, actorOf, type Kept, type Records } from "../grammar/index.ts";
import { meeting } from "./meeting.ts";
import type { Room } from "./room.ts";
import { type Gathered, gathered } from "./store.ts";

/** A path below one meeting. */
export const below = (page: string) =>
  `/meetings/:reference{[A-Z]+(?:-[A-Z]+)?-\\d{4}-\\d+}${page === "" ? "" : `/${page}`}`;

/** A meeting that somebody has before them, with what belongs to it. */
export interface AtMeeting {
  readonly records: Records;
  readonly whole: Gathered;
  readonly by: Actor;
}

/** Answers about a meeting for whoever may do this with meetings; others are told so. */
export async function atMeeting(
  c: Context,
  room: Room,
  action: string,
  answer: (at: AtMeeting) => Promise<Response>,
): Promise<Response> {
  const reader = room.shell.reader(c);
  if (!reader.may(action, meeting.many)) return room.shell.forbidden(c, meeting.many);
  const records = room.recordsOf(reader.partnership);
  const whole = await gathered({ records, entities: room.entities }, c.req.param("reference") ?? "", meeting);
  return whole ? answer({ records, whole, by: actorOf(c) }) : c.notFound();
}

/** What was typed in a form, each as text. */
export async function typedIn(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.trim()]] : [],
    ),
  );
}

/** Whether the record was changed since the form was opened. */
export const isStale = (typed: Readonly<Record<string, string>>, kept: Kept, name = "version") =>
  Number(typed[name] ?? 0) !== kept.version;

/** Problems as the frame's summary wants them. */
export const summaryOf = (problems: Readonly<Record<string, string>>) =>
  Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` }));

export const crumbs = ({ meeting }: Gathered, here: string) => [
  { text: "Meetings", href: "/meetings" },
  { text: meeting.reference, href: `/meetings/${meeting.reference}` },
  { text: here },
];
