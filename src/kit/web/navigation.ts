import type { Page, Reader } from "./reader.ts";

/** One entry of the navigation. It is shown to a reader who may do what it needs. */
export interface NavigationEntry {
  readonly text: string;
  readonly href: string;
  readonly needs?: readonly [action: string, thing: string];
  /** The entries of a section that have the same area stand together, below one name. */
  readonly area?: string;
}

export interface NavigationSection extends NavigationEntry {
  readonly section: Page["section"];
  /** The pages within it, listed below the main navigation when one of them is open. */
  readonly within?: readonly NavigationEntry[];
}

interface Shown {
  readonly text: string;
  readonly href: string;
  readonly here: boolean;
}

/** The sections that a reader may open, each leading to its own page or to the first within it that they may see. */
export function sectionsFor(navigation: readonly NavigationSection[], reader: Reader, open: Page["section"]) {
  return navigation
    .filter((entry) => maySee(reader, entry))
    .map(({ text, href, section, within }) => {
      const seen = within?.filter((each) => maySee(reader, each));
      const own = seen?.find((each) => each.href === href) ?? seen?.[0];
      return { text, section, href: own?.href ?? href, here: section === open };
    });
}

/** What stands below the open section: its areas, and the pages of the open area where it has several. */
export function belowSection(
  section: NavigationSection | undefined,
  reader: Reader,
  path: string,
): { readonly within: readonly Shown[]; readonly beneath: readonly Shown[]; readonly area: string } {
  const seen = (section?.within ?? []).filter((entry) => maySee(reader, entry));
  const here = openEntry(seen, path);
  const nameOf = (entry: NavigationEntry) => entry.area ?? entry.text;
  const area = here ? nameOf(here) : "";
  const firsts = seen.filter((entry, at) => seen.findIndex((each) => nameOf(each) === nameOf(entry)) === at);
  const own = seen.filter((entry) => nameOf(entry) === area);
  const beneath = own.length > 1 ? own : [];
  return {
    within: firsts.map((entry) => ({
      ...{ text: nameOf(entry), href: entry.href },
      here: nameOf(entry) === area,
    })),
    beneath: beneath.map((entry) => ({ text: entry.text, href: entry.href, here: entry === here })),
    area,
  };
}

/** The entry whose address says most of this path, so that a page below another is not taken for it. */
function openEntry(entries: readonly NavigationEntry[], path: string): NavigationEntry | undefined {
  return entries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

function maySee(reader: Reader, entry: NavigationEntry | NavigationSection): boolean {
  if (entry.needs && !reader.may(...entry.needs)) return false;
  const within = "within" in entry ? entry.within : undefined;
  return within === undefined || within.some((each) => maySee(reader, each));
}
