import { hiddenWords } from "../../kit/disclosure/index.ts";
import type { Material, SitePage } from "./material.ts";
import { indicatorOf, latestOf, latestWords, pathOf } from "./words.ts";
import { daysBetween, lastDayOf } from "./years.ts";

/** The first page: the newest report, some figures of each part of the journey, and where the rest is. */
export function homePage(material: Material): SitePage {
  const { figures, reports, record, day } = material;
  const first = new Map(
    figures.measures
      .filter(({ per }) => per === null)
      .map((each) => [indicatorOf(each).stage, each] as const)
      .reverse(),
  );
  const stages = [...first].reverse().flatMap(([stage, { id, title }]) => {
    const latest = latestOf(figures.figures, id);
    return latest ? [{ stage, title, href: pathOf(id), latest: latestWords(id, latest) }] : [];
  });
  const [newest] = reports;
  const recent = (record?.decisions ?? [])
    .filter(({ on }) => on <= day)
    .slice(-3)
    .reverse();
  return {
    ...{ path: "index.html", title: material.partnership, section: "home", view: "home" },
    data: { newest: newest?.report ?? null, stages, recent, ...aged(material) },
  };
}

/** How hidden figures work, how old everything is, and how accessible these pages are. */
export function aboutPages(material: Material): readonly SitePage[] {
  const { figures } = material;
  const hidden = figures.figures.filter((each) => each.hidden);
  const wards = figures.areas.filter((each) => each.count === "c");
  const page = (name: string, title: string, data: object): SitePage => ({
    ...{ path: `${name}.html`, title, section: "about", view: name, data },
  });
  return [
    page("hidden-figures", "How hidden figures work", {
      ...{ hiddenWords, hidden: hidden.length, of: figures.figures.length },
      ...{ wards: wards.length, ofWards: figures.areas.length },
    }),
    page("age", "How old this information is", aged(material)),
    page("accessibility", "Accessibility statement", {}),
  ];
}

/** The years that there are figures of, how far they are settled, and how old the newest final one is. */
function aged({ figures, day, builtFor, reports }: Material) {
  // What the register tallies is final at once; a year is settled when what the agencies send of it is.
  const settled = figures.years.filter((year) => {
    const standings = figures.figures.flatMap((each) => (each.year === year ? [each.status] : []));
    return standings.includes("final") && !standings.includes("provisional");
  });
  const newest = settled.at(-1) ?? null;
  const years = figures.years.map((year) => {
    const own = figures.figures.filter((each) => each.year === year);
    const count = (status: "final" | "provisional" | "missing") =>
      own.filter((each) => each.status === status).length;
    return { year, final: count("final"), provisional: count("provisional"), missing: count("missing") };
  });
  return {
    ...{ day, builtFor, snapshot: figures.snapshot, newestYear: newest, years: years.reverse() },
    newestEnd: newest === null ? null : lastDayOf(newest),
    daysOld: newest === null ? null : daysBetween(lastDayOf(newest), day),
    published: reports.map(({ report }) => ({
      ...{ title: report.title, on: report.publishedOn },
      age: report.year && report.publishedOn ? daysBetween(lastDayOf(report.year), report.publishedOn) : null,
    })),
  };
}
