import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Assets } from "./assets.ts";
import { formToken } from "./cookies.ts";
import { blanks, fill, Keeper, type Own } from "./keeper.ts";
import { belowSection, type NavigationSection, sectionsFor } from "./navigation.ts";
import type { Page, Reader } from "./reader.ts";
import type { Render } from "./render.ts";

/** What stands on every page around its content. */
export interface Frame {
  readonly name: string;
  readonly partnership: string;
  /** Said on every page, for example that everybody here is invented. */
  readonly banner: string | null;
  readonly footing: string;
  readonly navigation: readonly NavigationSection[];
}

const readerKey = "reader";

/** Who reads, as the door established; null before a sign-in. */
export function readerOf(c: Context): Reader | null {
  return (c.get(readerKey) as Reader | undefined) ?? null;
}

export function seat(c: Context, reader: Reader): void {
  c.set(readerKey, reader);
}

const keepingKey = "keeping";

/** Where a page of this request may be kept. */
interface Keeping {
  readonly version: string;
  readonly key: string;
}

/** Writes pages into the frame and says how long a copy may be kept. */
export function framer(render: Render, assets: Assets, frame: Frame) {
  const keeper = new Keeper();
  const page = async (c: Context, page: Page): Promise<Response> => {
    const reader = readerOf(c);
    const html = await render(page.template, {
      ...page.data,
      title: page.title,
      section: page.section,
      reader,
      cspNonce: blanks.nonce,
      csrfToken: blanks.token,
      frame: { ...around(frame, reader, page, c.req.path), asset: assets.address, person: blanks.person },
    });
    const keeping = c.get(keepingKey) as Keeping | undefined;
    if (keeping && reader && !page.unkept && (page.status ?? 200) === 200)
      keeper.keep(keeping.version, keeping.key, html, reader);
    return keptOrNot(c, page, reader, fill(html, ownOf(c, reader)));
  };
  return { page, keepBy: (version: () => Promise<string>) => keepBy(keeper, version) };
}

/**
 * For pages made of nothing but what `version` names, the reader's role and seats and the address: makes each once for all
 * readers who sit alike. A reader with a purpose, who may see raw, is always served afresh and leaves nothing behind.
 */
function keepBy(keeper: Keeper, version: () => Promise<string>): MiddlewareHandler {
  return async (c, next) => {
    const reader = readerOf(c);
    if (reader?.sees !== "published" || reader.purpose !== null || c.req.method !== "GET") return next();
    const { pathname, search } = new URL(c.req.url);
    const keeping: Keeping = { version: await version(), key: `${sitsAs(reader)} ${pathname}${search}` };
    const html = keeper.find(keeping.version, keeping.key);
    if (html !== undefined) return keptOrNot(c, {}, reader, fill(html, ownOf(c, reader)));
    c.set(keepingKey, keeping);
    return next();
  };
}

/** All that the frame says of a reader besides their name. */
const sitsAs = ({ role, partnership, elsewhere = [] }: Reader) =>
  [role, partnership, ...elsewhere.map(({ id, roleTitle }) => `${id} ${roleTitle}`)].join(" ");

function ownOf(c: Context, reader: Reader | null): Own {
  return {
    person: reader?.name ?? "",
    token: formToken(c, reader?.partnership ?? ""),
    nonce: String(c.get("nonce")),
  };
}

function around(frame: Frame, reader: Reader | null, page: Page, path: string) {
  const open = frame.navigation.find(({ section }) => section === page.section);
  return {
    name: frame.name,
    partnership: reader?.partnershipName || frame.partnership,
    elsewhere: reader?.elsewhere ?? [],
    banner: frame.banner,
    footing: frame.footing,
    navigation: reader ? sectionsFor(frame.navigation, reader, page.section) : [],
    withinName: open?.text,
    ...(reader ? belowSection(open, reader, path) : { within: [], beneath: [] }),
  };
}

/**
 * A page of published figures may be kept by the reader's own browser, to be asked about each time; the tag follows
 * from its content, so it changes with the snapshot and with who reads. Raw and personal pages are never kept.
 */
function keptOrNot(
  c: Context,
  page: Pick<Page, "status" | "unkept">,
  reader: Reader | null,
  html: string,
): Response | Promise<Response> {
  const status = page.status ?? 200;
  const unkept = page.unkept || !reader || reader.sees === "raw" || status !== 200 || c.req.method !== "GET";
  if (unkept) return c.html(html, status, { "cache-control": "no-store" });
  const content = html.replaceAll(String(c.get("nonce")), "");
  const tag = `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const headers = { "cache-control": "private, no-cache", etag: tag, vary: "cookie" };
  if (c.req.header("if-none-match") === tag) return c.body(null, 304, headers);
  return c.html(html, status, headers);
}
