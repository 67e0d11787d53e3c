import type { Context, MiddlewareHandler } from "hono";
import {
  type Application,
  formPlace,
  type IdentifiedRead,
  type Reader,
  type RecordChange,
  readerOf,
  readSecret,
  type Shell,
  seat,
} from "../../../kit/web/index.ts";
import type { Access } from "../access.ts";
import { answer, isOfInstallation, type Rule } from "../policy.ts";
import { purposeText } from "../purpose/kinds.ts";
import { isRole, roles } from "../roles.ts";
import type { Presence } from "../sessions/store.ts";
import { returnPath } from "../sign-in/return-path.ts";

const presenceKey = "presence";

/** Says who stands behind a request, before any page is asked for. */
export function recognise(access: Access): MiddlewareHandler {
  return async (c, next) => {
    const secret = readSecret(c, "session");
    const presence = secret ? await access.sessions.find(secret) : null;
    if (presence) {
      c.set(presenceKey, presence);
      seat(c, readerFrom(presence, access.policy));
    }
    return next();
  };
}

/** Lets nobody past who is not signed in; they come back to where they were going. */
export const signedInOnly: MiddlewareHandler = async (c, next) => {
  if (readerOf(c)) return next();
  return c.redirect(`/sign-in?next=${encodeURIComponent(hereOf(c))}`, 303);
};

/**
 * A form acts where it was opened: whoever sits in another partnership by now, in another tab of the browser say, sits there
 * again; and where they have no seat there any more, nothing is done. What it means to change is of that partnership.
 */
export function formsWhereOpened({ problem }: Application, access: Access): MiddlewareHandler {
  return async (c, next) => {
    const [presence, place] = [presenceOf(c), formPlace(c)];
    if (place === "" || place === presence.partnership || c.req.path === "/seat") return next();
    const seated = await access.sessions.sit(presence, place);
    const there = seated ? await access.sessions.find(readSecret(c, "session") ?? "") : null;
    if (!there) return problem(c, noSeatThere);
    c.set(presenceKey, there);
    seat(c, readerFrom(there, access.policy));
    return next();
  };
}

const noSeatThere = {
  status: 409,
  title: "You no longer sit there",
  sentences: [
    "This form was opened in a partnership that has ended, or in which you have no seat any more, so nothing was changed.",
    "Go back to copy what you wrote. Where it belongs to a partnership in which you sit, begin the form there.",
  ],
} as const;

/** The session behind this request; throws where a page forgot to ask for a sign-in. */
export function presenceOf(c: Context): Presence {
  const presence = c.get(presenceKey) as Presence | undefined;
  if (!presence) throw new Error(`${c.req.path} was reached by nobody who is signed in.`);
  return presence;
}

/** What the pages of every module are given. */
export function shellOf(application: Application, access: Access, day: () => string): Shell {
  const reader = (c: Context): Reader => {
    const found = readerOf(c);
    if (!found) throw new Error(`${c.req.path} was reached by nobody who is signed in.`);
    return found;
  };
  const forbidden = async (c: Context, thing: string) => {
    const { account, session, role, partnership: of } = presenceOf(c);
    const payload = { path: c.req.path, role };
    await access.log.write({ actor: account, session, action: "refuse", thing, of, payload });
    return application.problem(c, {
      status: 403,
      title: "You cannot see this page",
      sentences: [
        `It is not among the pages for your role: ${reader(c).roleTitle.toLowerCase()}.`,
        "If your work needs it, ask the partnership’s business manager.",
      ],
    });
  };
  return {
    day,
    reader,
    page: application.page,
    forbidden,
    purposeOr: async (c) => {
      const { purpose } = presenceOf(c);
      if (purpose) return { purpose: purposeText(purpose) };
      if (!mayRecordPurpose(presenceOf(c))) return forbidden(c, "identified-child");
      return c.redirect(`/purpose?next=${encodeURIComponent(hereOf(c))}`, 303);
    },
    recordRead: (c, read) => recordRead(access, presenceOf(c), read),
  };
}

/** True for a role that sees anything at all with a purpose, where there are children to see. */
export function mayRecordPurpose({ role, keepsChildren }: Pick<Presence, "role" | "keepsChildren">): boolean {
  return (
    keepsChildren &&
    isRole(role) &&
    ["raw-figures", "identified-child"].some((thing) => answer(role, "see", thing) === "purpose")
  );
}

async function recordRead(access: Access, presence: Presence, { thing, children, snapshot }: IdentifiedRead) {
  const { account, session, purpose } = presence;
  if (!purpose) throw new Error("A child's record was about to be read without a purpose.");
  const payload = { children, snapshot, purpose: purposeText(purpose) };
  await access.log.write({ actor: account, session, action: "read", thing, payload });
}

/** Writes down what a reader is about to change outside the register: an account, an action, a thing, and how. */
export function recordChange(access: Access): RecordChange {
  return async (c, { action, thing, payload }) => {
    const { account, session } = presenceOf(c);
    await access.log.write({ actor: account, session, action, thing, payload });
  };
}

function readerFrom(presence: Presence, rules: readonly Rule[]): Reader {
  const { account, name, role, partnership, purpose, keepsChildren, places } = presence;
  const known = isRole(role) ? role : null;
  const ask = (action: string, thing: string) =>
    known && (keepsChildren || !isOfInstallation(thing)) ? answer(known, action, thing, rules) : "no";
  const raw = ask("see", "raw-figures");
  return {
    account,
    name,
    role,
    partnership,
    partnershipName: presence.partnershipName,
    elsewhere: places
      .filter(({ id }) => id !== partnership)
      .map((place) => ({ ...place, roleTitle: titleOf(place.role) })),
    roleTitle: titleOf(role),
    sees: raw === "yes" || (raw === "purpose" && purpose) ? "raw" : "published",
    purpose: purpose ? purposeText(purpose) : null,
    may: (action, thing) => ask(action, thing) !== "no",
  };
}

const titleOf = (role: string) => (isRole(role) ? roles[role] : "No role");

/** Where the reader was going; for a form that was sent, the page that it stands on. */
function hereOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return returnPath(c.req.method === "GET" ? `${pathname}${search}` : pathname);
}
