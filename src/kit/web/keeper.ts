import { randomBytes } from "node:crypto";

/** What is each reader's own on a page that is otherwise the same for all readers of a role. */
export interface Own {
  readonly person: string;
  readonly token: string;
  readonly nonce: string;
}

// Words that no page can hold by chance. Pages are rendered with these, kept like that, and filled for each reader.
const secret = randomBytes(12).toString("hex");
export const blanks: Own = { person: `person-${secret}`, token: `token-${secret}`, nonce: `nonce-${secret}` };

export function fill(html: string, own: Own): string {
  return html
    .replaceAll(blanks.nonce, own.nonce)
    .replaceAll(blanks.token, own.token)
    .replaceAll(blanks.person, () => escaped(own.person));
}

/** The most characters of pages that are kept at one time. */
const most = 40_000_000;

/** Keeps pages of published figures until what they were made from changes. */
export class Keeper {
  private version = "";
  private readonly pages = new Map<string, string>();
  private size = 0;

  /** The page kept for this version under this key. Another version than the last forgets everything. */
  find(version: string, key: string): string | undefined {
    if (version !== this.version) {
      this.pages.clear();
      this.size = 0;
      this.version = version;
    }
    return this.pages.get(key);
  }

  /** Keeps a page with its blanks; not one that names its reader elsewhere, which is then that reader's alone. */
  keep(version: string, key: string, html: string, reader: { name: string; account: string }): void {
    if (version !== this.version || this.pages.has(key)) return;
    if (html.includes(escaped(reader.name)) || html.includes(reader.account)) return;
    this.pages.set(key, html);
    this.size += html.length;
    for (const [oldest, page] of this.pages) {
      if (this.size <= most) return;
      this.pages.delete(oldest);
      this.size -= page.length;
    }
  }
}

function escaped(text: string): string {
  const signs: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
