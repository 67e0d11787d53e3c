import type { Assets, Render } from "../../kit/web/index.ts";
import { aboutPages, homePage } from "./about.ts";
import { businessPages } from "./business.ts";
import { downloads } from "./downloads.ts";
import { figurePages } from "./figures.ts";
import { mapPages } from "./maps.ts";
import type { Material, SitePage } from "./material.ts";
import { folderOf, reportPages } from "./reports.ts";

/** Everything that the site consists of, by its path below the site's folder; and how many pages are among it. */
export interface Site {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly pages: number;
}

/** The tools that turn pages into files. */
export interface Press {
  readonly render: Render;
  readonly assets: Assets;
}

/** The public site: the same material gives the same bytes. No page runs a script, and every link is relative. */
export async function siteOf(material: Material, press: Press): Promise<Site> {
  const pages = pagesOf(material);
  const text = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const page of pages) files.set(page.path, text.encode(await printed(page, material, press)));
  for (const [path, content] of downloads(material)) files.set(path, text.encode(content));
  for (const ready of material.reports)
    for (const own of [ready.files, ...ready.papers.map((each) => each.files)])
      for (const [name, bytes] of own) files.set(`${folderOf(ready)}${name}`, bytes);
  for (const [name, bytes] of press.assets.files) files.set(`assets/${name}`, bytes);
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), pages: pages.length };
}

function pagesOf(material: Material): readonly SitePage[] {
  const { record, day } = material;
  const maps = mapPages(material);
  const pages = [
    homePage(material),
    ...reportPages(material),
    ...figurePages(material, maps.ids),
    ...maps.pages,
    ...(record ? businessPages(record, day) : []),
    ...aboutPages(material),
  ];
  return [...pages, contentsPage(pages)];
}

/** Every page with a link to it, for who looks for one and for who counts them. */
function contentsPage(pages: readonly SitePage[]): SitePage {
  const sections = [...Map.groupBy(pages, ({ section }) => section)].map(([section, all]) => ({
    name: sectionNames[section] ?? section,
    pages: all.map(({ title, caption, path }) => ({ title, caption, href: path })),
  }));
  return {
    ...{ path: "contents.html", title: "All pages", section: "about", view: "contents" },
    data: { sections },
  };
}

const sectionNames: Readonly<Record<string, string>> = {
  ...{ home: "Start", reports: "Yearly reports", figures: "Figures", maps: "Maps", decisions: "Decisions" },
  ...{ actions: "Actions", documents: "Documents", groups: "Who meets", about: "About" },
};

const navigation: readonly (readonly [section: string, href: string])[] = [
  ["home", "index.html"],
  ["reports", "reports/index.html"],
  ["figures", "figures/index.html"],
  ["maps", "maps/index.html"],
  ["decisions", "decisions.html"],
  ["actions", "actions.html"],
  ["documents", "documents.html"],
  ["groups", "groups.html"],
];

function printed(page: SitePage, material: Material, { render, assets }: Press): Promise<string> {
  const root = "../".repeat(page.path.split("/").length - 1);
  const asset = (name: string) => `${root}${assets.address(name).slice(1)}`;
  const listed = navigation.filter(
    ([, href]) => material.record !== null || href.includes("/") || href === "index.html",
  );
  const frame = {
    ...{ root, asset, partnership: material.partnership, invented: material.invented, day: material.day },
    navigation: listed.map(([section, href]) => ({
      ...{ text: sectionNames[section], href, here: section === page.section, exact: href === page.path },
    })),
  };
  const { title, caption, data } = page;
  return render(`report/site/views/${page.view}.njk`, { ...data, title, caption, frame, root });
}
