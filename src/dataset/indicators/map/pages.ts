import { type Context, Hono } from "hono";
import { keptBySnapshot, type SnapshotReader, type SnapshotSource } from "../../../kit/duckdb/index.ts";
import type { Shell } from "../../../kit/web/index.ts";
import { areas } from "../../places/index.ts";
import { measures } from "../catalogue.ts";
import type { Measure } from "../definition.ts";
import { figureReader, noSnapshot } from "../pages.ts";
import { publishedIn } from "../shown/publishedIn.ts";
import type { ShownFigure } from "../shown/release.ts";
import { when } from "../shown/words.ts";
import { type AreaFigure, areaFigures } from "../store.ts";
import { areaMap } from "./areaMap.ts";

/** A map shows rates: a count would only show where more children live. */
const mapped = measures.filter((each) => each.kind === "rate");
const geographies = { ward: "Wards", neighbourhood: "Neighbourhoods" } as const;
type Geography = keyof typeof geographies;

/** One rate, one year, by ward; by neighbourhood only for a reader of raw figures, since two geographies differ by few. */
export function mapPages(shell: Shell, snapshots: SnapshotSource): Hono {
  const app = new Hono();
  const figuresFor = figureReader(shell);
  const kept = keptBySnapshot<object>();
  const outlines = keptBySnapshot<Awaited<ReturnType<typeof areas>>>();
  app.get("/map", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "published-figures")) return shell.forbidden(c, "published-figures");
    const snapshot = await snapshots.current();
    if (!snapshot) return noSnapshot(shell, c);
    const exact = reader.sees === "raw" && reader.purpose !== null;
    const asked = whatIsAsked(c);
    if (!asked) return c.notFound();
    if (asked.geography === "neighbourhood" && !exact) return shell.forbidden(c, "raw-figures");
    const known = (await figuresFor(c, snapshot)).filter(
      (each) => each.id === asked.measure.id && each.status !== "missing",
    );
    const latest = known.findLast((each) => each.status === "final") ?? known.at(-1);
    const figure = known.find((each) => each.year === (asked.year ?? latest?.year)) ?? null;
    if (!figure && asked.year) return c.notFound();
    const places = await outlines(snapshot, asked.geography, () => areas(snapshot, asked.geography));
    const make = () => drawn(snapshot, places, { ...asked, figure, exact });
    const name = `${asked.measure.id} ${figure?.year}`;
    const map = exact ? await make() : await kept(snapshot, name, make);
    const data = { ...choices(asked, known, figure), ...map, exact };
    return shell.page(c, { title: "Map", section: "children", template: view, data });
  });
  return app;
}

const view = "dataset/indicators/map/views/map.njk";

interface Asked {
  readonly measure: Measure;
  readonly geography: Geography;
  readonly year: string | undefined;
}

function whatIsAsked(c: Context): Asked | null {
  const measure = mapped.find((each) => each.id === (c.req.query("indicator") ?? mapped[0]?.id));
  const by = c.req.query("by") ?? "ward";
  if (!measure || !(by === "ward" || by === "neighbourhood")) return null;
  return { measure, geography: by, year: c.req.query("year") };
}

function choices(asked: Asked, known: readonly ShownFigure[], figure: ShownFigure | null) {
  return {
    indicators: mapped.map((each) => ({ id: each.id, title: each.title, here: each === asked.measure })),
    years: known.map((each) => ({ year: each.year, here: each === figure })).reverse(),
    geographies: Object.entries(geographies).map(([id, text]) => ({
      id,
      text,
      here: id === asked.geography,
    })),
  };
}

async function drawn(
  snapshot: SnapshotReader,
  places: Awaited<ReturnType<typeof areas>>,
  asked: Asked & { readonly figure: ShownFigure | null; readonly exact: boolean },
) {
  const { measure, geography, figure, exact } = asked;
  const words = {
    ...{ what: measure.title, area: geographies[geography].slice(0, -1), noPlaces: places.length === 0 },
  };
  if (!figure || places.length === 0) return { ...words, figure: null, map: null };
  const { id } = measure;
  const counted = exact
    ? (await areaFigures(snapshot, { id, years: [figure.year], geography })).map(asItIs)
    : (await publishedIn(snapshot)).value.areas.filter((each) => each.id === id && each.year === figure.year);
  const href = `/indicators/${measure.id}/${figure.year}`;
  return {
    ...words,
    map: areaMap({ measure, figure, places, counted, exact, area: geographies[geography].toLowerCase() }),
    figure: { display: figure.display, hidden: figure.hidden, when: when(measure, figure.year), href },
  };
}

const asItIs = ({ area, numerator, denominator }: AreaFigure) => ({
  ...{ code: area, count: numerator, population: denominator },
});
