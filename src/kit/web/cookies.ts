import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** "session" says who is signed in; "form" only ties a form to the browser that was sent it, before a sign-in. */
type Kind = "session" | "form";

/** The secret that this browser holds, or undefined. */
export function readSecret(c: Context, kind: Kind): string | undefined {
  const value = getCookie(c, cookieName(c, kind));
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** Gives the browser a new secret of 256 bits, kept until it is closed and out of any script's reach. */
export function giveSecret(c: Context, kind: Kind): string {
  const secret = randomBytes(32).toString("base64url");
  setCookie(c, cookieName(c, kind), secret, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: isSecure(c),
  });
  return secret;
}

export function takeSecret(c: Context, kind: Kind): void {
  deleteCookie(c, cookieName(c, kind), { path: "/", secure: isSecure(c) });
}

/**
 * The token that a form on this page must send back: it follows from the browser's secret, and does not give it away. It says
 * in which partnership the form was opened; empty before a sign-in.
 */
export function formToken(c: Context, place: string): string {
  const given = c.get("formToken") as string | undefined;
  if (given) return given;
  const secret = readSecret(c, "session") ?? readSecret(c, "form") ?? giveSecret(c, "form");
  const token = tokenFrom(secret, place);
  c.set("formToken", token);
  return token;
}

/** Where the form with this token was opened; null where this browser was given no such token. */
export function placeIn(c: Context, token: string): string | null {
  const place = token.slice(token.indexOf(".") + 1);
  const secrets = [readSecret(c, "session"), readSecret(c, "form")];
  return secrets.some((secret) => secret && same(tokenFrom(secret, place), token)) ? place : null;
}

function tokenFrom(secret: string, place: string) {
  const seal = createHmac("sha256", secret).update(`waymark form ${place}`).digest("base64url");
  return `${seal}.${place}`;
}

function same(a: string, b: string) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

// Over https the name itself forbids a cookie set by a neighbouring address or without Secure.
const cookieName = (c: Context, kind: Kind) => `${isSecure(c) ? "__Host-" : ""}waymark_${kind}`;

const isSecure = (c: Context) => c.get("secure") === true;
