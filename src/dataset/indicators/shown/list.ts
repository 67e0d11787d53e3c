import { smallMultiple } from "../../../kit/charts/index.ts";
import { type Measure, stages } from "../definition.ts";
import { pointsOf, sevenYears } from "./points.ts";
import type { ShownFigure } from "./release.ts";
import { finding, unitAfter, when } from "./words.ts";

/** One indicator on the list: seven years in little, and its rates and shares by their latest number. */
interface Card {
  readonly title: string;
  readonly href: string;
  readonly chart: string;
  readonly latest: Latest | null;
  readonly also: readonly Latest[];
}

interface Latest {
  readonly title: string;
  readonly href: string;
  readonly display: string;
  readonly words: string;
}

/** The indicators by the stage of a child's journey that they speak of. */
export function listOf(measures: readonly Measure[], figures: readonly ShownFigure[]) {
  const seven = sevenYears(figures);
  const byId = Map.groupBy(
    figures.filter((each) => seven.has(each.year)),
    (each) => each.id,
  );
  const own = measures.filter((each) => each.id === each.indicator.id);
  return {
    years: [...seven].sort(),
    stages: stages
      .map((name) => ({ name, cards: own.filter((each) => each.indicator.stage === name).map(card) }))
      .filter((stage) => stage.cards.length > 0),
  };

  function card(measure: Measure): Card {
    const shown = byId.get(measure.id) ?? [];
    return {
      title: measure.title,
      href: `/indicators/${measure.id}`,
      chart: smallMultiple({
        id: `small-${measure.id}`,
        title: finding(measure, shown),
        points: pointsOf(shown),
      }),
      latest: latestOf(measure, shown),
      also: measures
        .filter((each) => each.indicator === measure.indicator && each !== measure)
        .flatMap((each) => latestOf(each, byId.get(each.id) ?? []) ?? []),
    };
  }
}

function latestOf(measure: Measure, shown: readonly ShownFigure[]): Latest | null {
  const latest = shown.findLast((each) => each.status !== "missing") ?? shown.at(-1);
  if (!latest) return null;
  return {
    title: measure.title,
    href: `/indicators/${measure.id}/${latest.year}`,
    display: latest.display === "" ? "missing" : latest.display,
    words: [latest.hidden ? "" : unitAfter(measure, latest.value), when(measure, latest.year)]
      .filter(Boolean)
      .join(" "),
  };
}
