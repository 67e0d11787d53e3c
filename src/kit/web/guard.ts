import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler, Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import { placeIn } from "./cookies.ts";

/** Paths of pages, each by itself or all that a pattern fits. */
export type Paths = readonly (string | RegExp)[];

export function isAmong(paths: Paths, path: string): boolean {
  return paths.some((each) => (typeof each === "string" ? each === path : each.test(path)));
}

export interface Guarding {
  /** The address that readers type, where a proxy stands in front: https://waymark.example. */
  readonly publicUrl: URL | null;
  /** True where only this machine can connect; then a request must also be addressed to this machine. */
  readonly loopback: boolean;
  /** The paths of forms that send files: their pages read them with readUpload, which knows their size and looks at the token. */
  readonly uploads?: Paths;
  /** Answers a request that is turned away. */
  refuse(c: Context, status: 400 | 403 | 421, sentence: string): Promise<Response>;
}

/** What every request passes through before any page: headers, the host's name, size, and where a form came from. */
export function guards(guarding: Guarding): MiddlewareHandler[] {
  return [securityHeaders(guarding), addressedHere(guarding), smallBody(guarding), sameOrigin(guarding)];
}

function securityHeaders({ publicUrl }: Guarding): MiddlewareHandler {
  const secure = publicUrl?.protocol === "https:";
  return async (c, next) => {
    const nonce = randomBytes(16).toString("base64");
    c.set("nonce", nonce);
    c.set("secure", secure);
    await next();
    for (const [name, value] of Object.entries(fixedHeaders)) c.res.headers.set(name, value);
    if (secure) c.res.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    // An unchanged page keeps the policy that it was sent with, since its nonce is in the copy that the browser holds.
    if (c.res.status !== 304) c.res.headers.set("content-security-policy", contentPolicy(nonce));
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  };
}

const fixedHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
};

function contentPolicy(nonce: string) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Turns away a request that a hostile page sent here under a name of its own (DNS rebinding). */
function addressedHere({ publicUrl, loopback, refuse }: Guarding): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    const here = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
    const known = publicUrl ? host === publicUrl.host || here : !loopback || here;
    if (known) return next();
    return refuse(c, 421, "This address is not one that Waymark answers to.");
  };
}

/** The largest form that any page sends, but those that send files: minutes of 60,000 characters, as a form writes them. */
const mostBytes = 640 * 1024;

function smallBody(guarding: Guarding): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: (c) => guarding.refuse(c, 400, "What was sent is larger than any form here."),
  });
  return (c, next) => (sendsFiles(c, guarding) ? next() : limit(c, next));
}

function sendsFiles(c: Context, { uploads = [] }: Guarding): boolean {
  return c.req.method === "POST" && isAmong(uploads, c.req.path);
}

/** A change must come from our own page, in the browser that was sent the form. */
function sameOrigin(guarding: Guarding): MiddlewareHandler {
  const { publicUrl, refuse } = guarding;
  return async (c: Context, next: Next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    if (c.req.method !== "POST") return refuse(c, 400, "Waymark has no such action.");
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const ours = [publicUrl?.origin, `http://${c.req.header("host")}`];
    // Our own referrer policy makes browsers send "null"; over plain http, or from an older one, that is all they send.
    // Then the token alone decides, which only our page in this browser was given.
    const foreign = origin !== undefined && origin !== "null" && !ours.includes(origin);
    if (foreign || (site !== undefined && site !== "same-origin")) return refuse(c, 403, elsewhere);
    if (sendsFiles(c, guarding)) return lookedAt(c, next);
    if (!tokenHolds(c, (await formOf(c))?._csrf)) return refuse(c, 403, stale);
    return next();
  };
}

const looked = "token looked at";
const openedIn = "form opened in";

/** Whether a form carries the token that our page in this browser was given. */
export function tokenHolds(c: Context, sent: unknown): boolean {
  c.set(looked, true);
  const place = typeof sent === "string" ? placeIn(c, sent) : null;
  c.set(openedIn, place ?? "");
  return place !== null;
}

/** The partnership in which the form was opened that this request sends; empty where it was opened in none. */
export const formPlace = (c: Context): string => (c.get(openedIn) as string | undefined) ?? "";

/** A form that sends files is not read here, so its page must have looked at the token before it did anything. */
async function lookedAt(c: Context, next: Next) {
  await next();
  if (c.res.ok && c.get(looked) !== true) throw new Error(`${c.req.path} was done without its form's token.`);
}

/** What was sent as a form; null where it says that it is one and cannot be read. */
function formOf(c: Context) {
  return c.req.parseBody().catch(() => null);
}

const elsewhere = "The form did not come from one of our pages, so nothing was changed.";
export const stale =
  "The form was too old, or was sent from another browser, so nothing was changed. Go back, load the page again and repeat it.";
