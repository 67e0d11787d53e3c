import type { PublishedArea, PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { cellOf, isCell } from "../cells.ts";
import { unsupported, untrue } from "../claim.ts";
import { type Exact, exact, minus, over, sign, times, written } from "../exact.ts";
import type { Fact } from "../facts.ts";
import { inYear, marked, subject } from "../offers.ts";
import { kept } from "../predicate.ts";
import type { Field, Standing } from "./order.ts";
import { inWords } from "./ordinals.ts";
import type { Unreadable } from "./years.ts";

/** A ward among the wards by the count, or for each 10,000 children where of="rate". Homes not known are no ward. */
export function amongWards(asked: Asked, figures: PublishedFigures): Field | Unreadable {
  const year = asked.years.year ?? asked.years.to;
  const id = asked.measure.counts;
  const areas = figures.areas.filter(
    (each) => each.id === id && each.year === year && !/not known/i.test(each.code + each.name),
  );
  const name = asked.ward?.toLowerCase().replace(/ ward$/, "");
  const own = areas.find((each) =>
    [each.code.toLowerCase(), each.name.toLowerCase().replace(/ ward$/, "")].includes(name ?? ""),
  );
  const uses = own && year ? [{ id, year, area: own.code }] : [];
  const cannot = refusal(asked, areas, own, year);
  if (cannot || !own || own.count === "c" || year === undefined)
    return { refused: cannot ?? unsupported(`The number of ${own?.name} is hidden.`), uses };
  return fieldOf({ asked, figures, areas, own, count: own.count, year });
}

interface Found {
  readonly asked: Asked;
  readonly figures: PublishedFigures;
  readonly areas: readonly PublishedArea[];
  readonly own: PublishedArea;
  readonly count: number;
  readonly year: string;
}

function fieldOf({ asked, figures, areas, own, count, year }: Found): Field {
  const { measure } = asked;
  const rated = measure.per === 10_000;
  const decimals = rated ? measure.decimals : 0;
  const total = cellOf(figures, figures.measures.find(({ id }) => id === own.id) ?? measure, year);
  const cells = isCell(total) ? [total] : [];
  const spare = spareOf(areas, isCell(total) ? total.value : null);
  const value = rated ? perTenThousand(exact(count), own.population) : exact(count);
  const display = written(value, decimals);
  return {
    own: { name: own.name, code: own.code, least: value, most: value, value, display },
    others: areas.filter((each) => each !== own).map((each) => standingOf(each, spare, rated)),
    objections: kept([
      wrongCount(asked, value, display, decimals),
      areas.some((each) => rated && !each.population)
        ? unsupported("The population of a ward is not published, so wards have no rates here.")
        : null,
    ]),
    finding: {
      ...{ cells, facts: [valueFact(value, own.name, year, rated)] },
      uses: areas.map((each) => ({ id: own.id, year, area: each.code })),
    },
    ...{ of: "wards", count: areas.length, level: null },
    offer: (side, place) => ({
      text: marked(
        `${own.name} had the ${inWords(place)}${side} ${rated ? "rate" : "number"} of all wards ${inYear(measure, year)} (${subject(measure)}: ${display})`,
        cells,
      ),
      attributes: {
        ...{ indicator: measure.id, year, among: "wards", ward: own.name },
        ...(place === 1 ? { says: side } : { says: "rank", place: String(place) }),
      },
    }),
  };
}

function refusal(
  asked: Asked,
  areas: readonly PublishedArea[],
  own: PublishedArea | undefined,
  year: string | undefined,
) {
  if (year === undefined) return unsupported('The claim cannot be read: say of which year, year="2024-25".');
  if (asked.ward === null) return unsupported('The claim cannot be read: say which ward, ward="Alder".');
  if (areas.length === 0)
    return unsupported(`No numbers of wards are published for “${asked.measure.title}” in ${year}.`);
  return own ? null : unsupported(`“${asked.ward}” is no ward whose number is published for ${year}.`);
}

/** What all hidden wards can hold together; null where the whole is not published. */
function spareOf(areas: readonly PublishedArea[], total: Exact | null): Exact | null {
  if (total === null) return null;
  return areas.reduce((left, { count }) => (count === "c" ? left : minus(left, exact(count))), total);
}

function standingOf(area: PublishedArea, spare: Exact | null, rated: boolean): Standing {
  const scale = (count: Exact) => (rated ? perTenThousand(count, area.population) : count);
  const { name, count } = area;
  if (count !== "c") return { name, least: scale(exact(count)), most: scale(exact(count)) };
  return { name, least: exact(0), most: spare === null || sign(spare) < 0 ? null : scale(spare) };
}

const perTenThousand = (count: Exact, population: number | null): Exact =>
  population ? over(times(count, exact(10_000)), exact(population)) : exact(0);

function wrongCount({ value: said }: Asked, value: Exact, display: string, decimals: number) {
  return said === null || written(said.value, decimals) === written(value, decimals)
    ? null
    : untrue(`The figure is ${display}, not ${said.words}.`);
}

const valueFact = (value: Exact, name: string, year: string, rated: boolean): Fact => ({
  ...{ role: "is", kind: "number", value, whole: !rated, year, words: `the figure of ${name}` },
});
