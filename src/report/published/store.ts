import { comparatorsIn } from "../../dataset/comparators/index.ts";
import { measures, publishedIn, type ShownFigure, yearsOf } from "../../dataset/indicators/index.ts";
import { breaks } from "../../dataset/journey/index.ts";
import { areas as areasOf } from "../../dataset/places/index.ts";
import type { Published } from "../../kit/disclosure/index.ts";
import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { comparatorsFor, targetsByMeasure } from "./against.ts";
import { publishedMeasure } from "./measure.ts";
import type { PublishedFigure, PublishedFigures } from "./published.ts";
import { namedByCount } from "./wards.ts";

/** Everything that a report may say of a snapshot: its figures through the gate, with what a reader needs to judge them. */
export async function publishedFigures(reader: SnapshotReader): Promise<Published<PublishedFigures>> {
  const years = await yearsOf(reader);
  const { elsewhere, targets } = await comparatorsIn(reader);
  const gated = await publishedIn(reader);
  const first = firstYears(gated.value.figures);
  const known = { years, breaks: await breaks(reader), targets: targetsByMeasure(targets), first };
  const described = measures.map((each) => publishedMeasure(each, known));
  const places = (await areasOf(reader, "ward")).map(({ code, name, outline }) => ({ code, name, outline }));
  return gated.into(({ figures, areas }) => ({
    ...{ snapshot: reader.id, years, measures: described },
    figures: figures.map(publishedFigure),
    areas: namedByCount(areas, described),
    comparators: comparatorsFor(described, elsewhere),
    ...(places.length > 0 ? { places } : {}),
  }));
}

/** The first year of each measure that is not missing; figures stand in the order of their years. */
function firstYears(figures: readonly ShownFigure[]): ReadonlyMap<string, string> {
  const told = figures.filter(({ status }) => status !== "missing");
  return new Map(told.toReversed().map(({ id, year }) => [id, year]));
}

function publishedFigure(shown: ShownFigure): PublishedFigure {
  const { id, year, numerator, denominator, value, lower, upper, display, status, hidden, caveats } = shown;
  return { id, year, numerator, denominator, value, lower, upper, display, status, hidden, caveats };
}
