import type { Context } from "hono";

/** A partnership in which somebody may sit, and as what. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly roleTitle: string;
}

/** The person behind a request, as the pages may know them. */
export interface Reader {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly roleTitle: string;
  /** The id of the partnership in which they sit now; an installation may serve several. */
  readonly partnership: string;
  /** What that is called; absent where the frame's own name will do. */
  readonly partnershipName?: string;
  /** The other partnerships in which they have a seat; absent where there is none. */
  readonly elsewhere?: readonly Seat[];
  /** "raw" only for a role that may see raw figures and has recorded a purpose in this session. */
  readonly sees: "raw" | "published";
  readonly purpose: string | null;
  /** Asks the one policy table. Example: may("see", "identified-child"). */
  may(action: string, thing: string): boolean;
}

/** What a page hands to the frame. */
export interface Page {
  /** Shown in the browser's title and as the page's h1 unless the template prints its own. */
  readonly title: string;
  readonly section: "today" | "children" | "partnership" | "learning" | "reports" | "settings" | "none";
  /** Path below src, for example "dataset/indicators/views/list.njk"; extends "kit/web/views/frame.njk". */
  readonly template: string;
  /** Its keys are the template's names. The frame itself understands breadcrumbs, back, caption and problems. */
  readonly data: object;
  readonly status?: 200 | 400 | 403 | 404 | 409 | 421 | 422 | 429 | 500 | 503;
  /** True where no copy may be kept, whoever reads: the response says no-store. A reader of raw always gets that. */
  readonly unkept?: boolean;
}

/** A read of identified children, for the log. */
export interface IdentifiedRead {
  readonly thing: string;
  readonly children: readonly string[];
  readonly snapshot: string;
}

/** A change that a reader makes to something outside the register, for the log. */
export interface Change {
  /** A verb: "receive". */
  readonly action: string;
  /** The policy's word for what is changed: "arrivals". */
  readonly thing: string;
  readonly payload: object;
}

/** Writes the change to the log; resolves before anything may be changed. */
export type RecordChange = (c: Context, change: Change) => Promise<void>;

/** What every module's pages are given; the server makes it from register/access. */
export interface Shell {
  reader(c: Context): Reader;
  page(c: Context, page: Page): Promise<Response>;
  /** The page that says, in plain words, that this reader's role may not see this. */
  forbidden(c: Context, thing: string): Promise<Response>;
  /**
   * The purpose recorded for identified records in this session, or the response that asks for it
   * (a form that comes back to this page).
   */
  purposeOr(c: Context): Promise<{ purpose: string } | Response>;
  /** Writes the read to the log; resolves before any identified row may be sent. */
  recordRead(c: Context, read: IdentifiedRead): Promise<void>;
  /** The workspace's day (pinned or London's today), ISO. */
  readonly day: () => string;
}
