import { when } from "../../dataset/indicators/index.ts";
import type { PublishedMeasure } from "../published/index.ts";
import { mapOf } from "./drawn.ts";
import type { Material, SitePage } from "./material.ts";
import { indicatorOf, known, latestOf, latestWords, mapPathOf, pathOf } from "./words.ts";

/** A map of wards for each rate that may be shown by ward, of its newest final year, and the list of them. */
export function mapPages(material: Material): {
  readonly pages: readonly SitePage[];
  readonly ids: ReadonlySet<string>;
} {
  const drawn = material.figures.measures
    .filter(({ per }) => per === 10_000)
    .flatMap((each) => {
      const page = mapPage(material, each);
      return page ? [{ measure: each, page }] : [];
    });
  const stages = [...Map.groupBy(drawn, ({ measure }) => indicatorOf(measure).stage)].map(([name, all]) => ({
    name,
    maps: all.map(({ page }) => ({ title: page.title, caption: page.caption, href: page.path })),
  }));
  const index: SitePage = {
    ...{ path: "maps/index.html", title: "Maps by ward", section: "maps", view: "maps", data: { stages } },
  };
  return {
    pages: [index, ...drawn.map(({ page }) => page)],
    ids: new Set(drawn.map(({ measure }) => measure.id)),
  };
}

/** Null where no ward's count may be shown. */
function mapPage({ figures }: Material, { id, title, counts }: PublishedMeasure): SitePage | null {
  const latest = latestOf(figures.figures, id);
  const shown = figures.areas.some(
    (each) => (each.id === id || each.id === counts) && each.year === latest?.year && each.count !== "c",
  );
  const map = latest && shown ? mapOf(figures, id, latest.year) : null;
  if (!latest || map === null) return null;
  const data = { map, figure: pathOf(id), latest: latestWords(id, latest), csv: "maps/wards.csv" };
  const caption = `By ward, ${when(known(id), latest.year)}`;
  return { path: mapPathOf(id), title, caption, section: "maps", view: "map", data };
}
