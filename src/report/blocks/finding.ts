import { judge, type Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figuresOf, isShown } from "./attributes.ts";
import { besideIn } from "./beside.ts";

/** The title of a chart, and the figures that it rests on. */
export interface Finding {
  readonly words: string;
  readonly uses: readonly Use[];
}

interface Among {
  readonly figures: PublishedFigures;
  readonly beside: boolean;
}

/**
 * "Fell" or "rose" since the first year shown, where the judge of claims finds that the published figures bear the sentence out;
 * the level of the last final year otherwise. What it is compared with follows as a level.
 */
export function findingOf(measure: PublishedMeasure, years: readonly string[], among: Among): Finding {
  const { figures, beside } = among;
  const known = figuresOf(measure, years, figures).flatMap(({ figure }) => (isShown(figure) ? [figure] : []));
  const [first, latest] = [known[0], known.findLast((each) => each.status === "final")];
  if (!first || !latest || first.year >= latest.year) return levelOf(measure, years, among);
  const { title, id: indicator } = measure;
  for (const says of ["fell", "rose"] as const) {
    const text = `${title} ${says} from ${first.display} in ${first.year} to ${latest.display} in ${latest.year}`;
    const attributes = { indicator, from: first.year, to: latest.year, says };
    const { verdict, uses } = judge({ text, attributes }, figures);
    if (verdict === "true")
      return withOthers({ words: text, uses }, measure, { year: latest.year, figures, beside });
  }
  return levelOf(measure, years, among);
}

/** The level of the last year that is final, and what it is compared with: no word of direction, so no test. */
function levelOf(measure: PublishedMeasure, years: readonly string[], { figures, beside }: Among): Finding {
  const known = figuresOf(measure, years, figures).flatMap(({ figure }) => (isShown(figure) ? [figure] : []));
  const latest = known.findLast((each) => each.status === "final") ?? known.at(-1);
  if (!latest) return { words: measure.title, uses: [] };
  const { year, display, status } = latest;
  const standing = status === "provisional" ? " (provisional)" : "";
  const last = figuresOf(measure, years.slice(-1), figures)[0];
  const hidden = last?.figure?.hidden ? `; hidden in ${last.year}` : "";
  const words = `${measure.title}: ${display} in ${year}${standing}${hidden}`;
  const own = { words, uses: [{ id: measure.id, year }] };
  return withOthers(own, measure, { year, figures, beside });
}

function withOthers(own: Finding, { id }: PublishedMeasure, of: Among & { readonly year: string }): Finding {
  const elsewhere = of.beside ? besideIn(id, [of.year], of.figures) : [];
  const compared = elsewhere.map(({ name, points }) => `${lowered(name)} ${points[0]?.display}`);
  const uses = [...own.uses, ...elsewhere.flatMap((each) => each.uses)];
  return { words: [own.words, ...compared].join("; "), uses };
}

/**
 * The levels of several measures, where three or fewer, or where their titles begin alike ("Initial conferences held after 0 to
 * 10 working days: 14 in 2024-25; 11 to 15 working days: 175 in 2024-25"); beyond that, what stands beside each other.
 */
export function levelsOf(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  figures: PublishedFigures,
): Finding {
  const alike = beginning(measures.map(({ title }) => title));
  if (measures.length > 3 && alike === "")
    return { words: `${measures.length} figures beside each other, ${spanOf(years)}`, uses: [] };
  const each = measures.map((measure) => levelOf(measure, years, { figures, beside: false }));
  const words = each.map(({ words }, at) => (at === 0 ? words : words.slice(alike.length)));
  return { words: words.join("; "), uses: each.flatMap(({ uses }) => uses) };
}

/** The three words or more that all titles begin with, with the space behind; nothing where one says no more than they. */
function beginning([first = "", ...others]: readonly string[]): string {
  const words = first.split(" ");
  for (let count = words.length - 1; count >= 3; count--) {
    const start = `${words.slice(0, count).join(" ")} `;
    if (others.length > 0 && others.every((title) => title.startsWith(start))) return start;
  }
  return "";
}

/** "2024-25", or "2018-19 to 2024-25". */
export const spanOf = (years: readonly string[]): string =>
  years.length === 1 ? (years[0] ?? "") : `${years[0]} to ${years.at(-1)}`;

const lowered = (name: string) => (name === "England" ? name : name.toLowerCase());
