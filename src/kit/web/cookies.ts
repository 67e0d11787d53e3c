import { createHmac, randomBytes } from "node:crypto";
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

/** The token that a form on this page must send back: it follows from the browser's secret, and does not give it away. */
export function formToken(c: Context): string {
  const given = c.get("formToken") as string | undefined;
  if (given) return given;
  const secret = readSecret(c, "session") ?? readSecret(c, "form") ?? giveSecret(c, "form");
  const token = tokenFrom(secret);
  c.set("formToken", token);
  return token;
}

/** The tokens that a form from this browser may carry. */
export function acceptableTokens(c: Context): string[] {
  return [readSecret(c, "session"), readSecret(c, "form")].flatMap((secret) =>
    secret ? [tokenFrom(secret)] : [],
  );
}

function tokenFrom(secret: string) {
  return createHmac("sha256", secret).update("waymark form").digest("base64url");
}

// Over https the name itself forbids a cookie set by a neighbouring address or without Secure.
const cookieName = (c: Context, kind: Kind) => `${isSecure(c) ? "__Host-" : ""}waymark_${kind}`;

const isSecure = (c: Context) => c.get("secure") === true;
