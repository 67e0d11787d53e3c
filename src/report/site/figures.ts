import { formWords } from "../../dataset/indicators/index.ts";
import type { PublishedMeasure } from "../published/index.ts";
import type { Material, SitePage } from "./material.ts";
import { measurePage } from "./measure.ts";
import { indicatorOf, known, latestOf, latestWords, pathOf } from "./words.ts";

/** The list of all figures by the part of a child's journey that they speak of, and a page for each. */
export function figurePages(material: Material, maps: ReadonlySet<string>): readonly SitePage[] {
  const { figures } = material;
  const stages = [...new Set(figures.measures.map(stageOf))].map((name) => ({
    name,
    indicators: figures.measures.filter((each) => stageOf(each) === name && isOwn(each)).map(listed),
  }));
  const list: SitePage = {
    ...{ path: "figures/index.html", title: "Figures", section: "figures", view: "figures" },
    data: { stages, years: [figures.years[0], figures.years.at(-1)] },
  };
  return [list, ...figures.measures.map((each) => measurePage(material, each, maps))];

  function listed(own: PublishedMeasure) {
    const indicator = indicatorOf(own);
    const forms = figures.measures.filter((each) => indicatorOf(each) === indicator);
    return {
      title: own.title,
      question: indicator.question,
      forms: forms.map((each) => ({
        ...{ words: formWords(known(each.id)), href: pathOf(each.id), title: each.title },
        latest: latestWords(each.id, latestOf(figures.figures, each.id)),
      })),
    };
  }
}

const stageOf = (measure: PublishedMeasure) => indicatorOf(measure).stage;
const isOwn = (measure: PublishedMeasure) => indicatorOf(measure).id === measure.id;
