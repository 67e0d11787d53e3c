import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Assets } from "./assets.ts";
import { formToken } from "./cookies.ts";
import type { Page, Reader } from "./reader.ts";
import type { Render } from "./render.ts";

/** One entry of the navigation. It is shown to a reader who may do what it needs. */
interface NavigationEntry {
  readonly text: string;
  readonly href: string;
  readonly needs?: readonly [action: string, thing: string];
}

export interface NavigationSection extends NavigationEntry {
  readonly section: Page["section"];
  /** The pages within it, listed below the main navigation when one of them is open. */
  readonly within?: readonly NavigationEntry[];
}

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

/** Writes pages into the frame and says how long a copy may be kept. */
export function framer(render: Render, assets: Assets, frame: Frame) {
  return async (c: Context, page: Page): Promise<Response> => {
    const reader = readerOf(c);
    const sections = frame.navigation.filter((entry) => reader && maySee(reader, entry));
    const open = sections.find((entry) => entry.section === page.section);
    const html = await render(page.template, {
      ...page.data,
      title: page.title,
      section: page.section,
      reader,
      cspNonce: c.get("nonce"),
      csrfToken: formToken(c),
      frame: {
        name: frame.name,
        partnership: frame.partnership,
        banner: frame.banner,
        footing: frame.footing,
        asset: assets.address,
        navigation: sections.map((entry) => ({
          ...entry,
          ...firstOpen(reader, entry),
          here: entry === open,
        })),
        withinName: open?.text,
        within: entriesWithin(reader, open, c.req.path),
      },
    });
    return keptOrNot(c, page, reader, html);
  };
}

function maySee(reader: Reader, entry: NavigationEntry | NavigationSection): boolean {
  if (entry.needs && !reader.may(...entry.needs)) return false;
  const within = "within" in entry ? entry.within : undefined;
  return within === undefined || within.some((each) => maySee(reader, each));
}

/** A section leads to its own page, or to the first page within it that this reader may see. */
function firstOpen(reader: Reader | null, entry: NavigationSection) {
  const within = entry.within?.filter((each) => reader && maySee(reader, each));
  const own = within?.find((each) => each.href === entry.href) ?? within?.[0];
  return { href: own?.href ?? entry.href };
}

function entriesWithin(reader: Reader | null, open: NavigationSection | undefined, path: string) {
  if (!reader) return [];
  return (open?.within ?? [])
    .filter((entry) => maySee(reader, entry))
    .map((entry) => ({ ...entry, here: path === entry.href || path.startsWith(`${entry.href}/`) }));
}

/**
 * A page of published figures may be kept by the reader's own browser, to be asked about each time; the tag follows
 * from its content, so it changes with the snapshot and with who reads. Raw and personal pages are never kept.
 */
function keptOrNot(
  c: Context,
  page: Page,
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
