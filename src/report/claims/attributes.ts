import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { type Exact, exactly } from "./exact.ts";
import { yearLabel } from "./times.ts";

/** A size as an attribute gives it. */
export interface Quantity {
  readonly value: Exact;
  readonly decimals: number;
  /** bare: no unit was written. */
  readonly kind: "bare" | "per cent" | "points";
  readonly words: string;
}

/** Every attribute that a claim may carry; a predicate says which it needs. */
export const attributeNames = [
  "indicator",
  "year",
  "from",
  "to",
  "says",
  "by",
  "of",
  "value",
  "than",
  "target",
  "since",
  "among",
  "place",
  "part",
  "share",
  "ward",
] as const;
export type AttributeName = (typeof attributeNames)[number];

/** The attributes of a claim, read. `measure` is the one whose values are judged: the rate where of="rate". */
export interface Asked {
  readonly attributes: Readonly<Record<string, string>>;
  readonly measure: PublishedMeasure;
  readonly years: Readonly<Partial<Record<"year" | "from" | "to" | "since", string>>>;
  readonly by: Quantity | null;
  readonly value: Quantity | null;
  readonly target: Quantity | null;
  readonly than: "england" | "neighbours";
  readonly among: "years" | "wards";
  readonly place: number | null;
  readonly part: PublishedMeasure | null;
  readonly share: string | null;
  readonly ward: string | null;
  /** The claim's text, for predicates that take their side (highest or lowest) from it. */
  readonly text: string;
}

/** The field's short words for some figures; anything else is asked for by its id. */
export const aliases: Readonly<Record<string, string>> = {
  uasc: "unaccompanied-at-31-march",
  unaccompanied: "unaccompanied-at-31-march",
  cla: "looked-after-at-31-march",
  "looked-after": "looked-after-at-31-march",
  cpp: "plans-at-31-march",
  cin: "child-in-need-episodes-at-31-march",
  s47: "section-47-enquiries",
  icpc: "conferences",
};

/** The attributes as they are meant, or a sentence that says what to write. */
export function readAttributes(
  attributes: Readonly<Record<string, string>>,
  text: string,
  figures: PublishedFigures,
): Asked | { readonly refused: string } {
  const unknown = Object.keys(attributes).find((name) => !attributeNames.some((each) => each === name));
  if (unknown !== undefined)
    return refuse(`“${unknown}” is no attribute of a claim: use ${attributeNames.join(", ")}.`);
  const measure = judgedMeasure(attributes, figures);
  if ("refused" in measure) return measure;
  const years = readYears(attributes, figures);
  if ("refused" in years) return years;
  const part = attributes.part === undefined ? null : measureOf(attributes.part, figures);
  if (part && "refused" in part) return part;
  const sizes = {
    by: size(attributes, "by"),
    value: size(attributes, "value"),
    target: size(attributes, "target"),
  };
  for (const each of Object.values(sizes)) if (each && "refused" in each) return each;
  const { by, value, target } = sizes as Record<keyof typeof sizes, Quantity | null>;
  const than = oneOf(attributes, "than", ["england", "neighbours"] as const);
  const among = oneOf(attributes, "among", ["years", "wards"] as const);
  if (typeof than === "object") return than;
  if (typeof among === "object") return among;
  const place = placeOf(attributes.place);
  if (typeof place === "object" && place) return place;
  return {
    ...{ attributes, text, measure, years, by, value, target, than, among, place, part },
    ...{ share: attributes.share?.trim().toLowerCase() ?? null, ward: attributes.ward?.trim() ?? null },
  };
}

const refuse = (refused: string) => ({ refused });

/** A measure by its id or by one of the aliases. */
export function measureOf(
  asked: string | undefined,
  figures: PublishedFigures,
): PublishedMeasure | { readonly refused: string } {
  if (asked === undefined || asked.trim() === "")
    return refuse('say which figure: indicator="referrals", say.');
  const name = asked.trim().toLowerCase();
  const found = figures.measures.find(({ id }) => id === name || id === aliases[name]);
  if (found) return found;
  const near = figures.measures.map(({ id }) => id).filter((id) => id.includes(name) || name.includes(id));
  return refuse(
    `“${asked}” is no published figure${near.length > 0 ? `: did you mean ${near.slice(0, 3).join(" or ")}?` : "."}`,
  );
}

function judgedMeasure(attributes: Readonly<Record<string, string>>, figures: PublishedFigures) {
  const found = measureOf(attributes.indicator, figures);
  const of = attributes.of?.trim().toLowerCase() ?? "count";
  if ("refused" in found || of === "count") return found;
  if (of !== "rate") return refuse(`of="${of}" means nothing: write of="count" or of="rate".`);
  if (found.per !== null) return found;
  const rated = figures.measures.find(({ id }) => id === found.rate);
  return rated ?? refuse(`“${found.title}” has no rate: leave of="rate" out.`);
}

function readYears(attributes: Readonly<Record<string, string>>, figures: PublishedFigures) {
  const years: Partial<Record<"year" | "from" | "to" | "since", string>> = {};
  for (const name of ["year", "from", "to", "since"] as const) {
    const written = attributes[name];
    if (written === undefined) continue;
    const year = yearLabel(written);
    if (year === null) return refuse(`${name}="${written}" is no reporting year: write it as 2024-25.`);
    years[name] = year;
  }
  const [first, last] = [years.from ?? years.since, years.to ?? years.year ?? figures.years.at(-1)];
  if (first !== undefined && last !== undefined && first >= last && (years.to ?? years.year) !== undefined)
    return refuse(`${first} does not come before ${last}: put the earlier year first.`);
  return years;
}

function size(
  attributes: Readonly<Record<string, string>>,
  name: "by" | "value" | "target",
): Quantity | { readonly refused: string } | null {
  const written = attributes[name]?.trim();
  if (written === undefined) return null;
  return (
    readQuantity(written) ??
    refuse(
      `${name}="${written}" is no size: write a number such as "1,504", "24.6%" or "4.2 percentage points".`,
    )
  );
}

/** "1,504", "24.6%", "24.6 per cent" or "4.2 percentage points"; null for anything else. */
export function readQuantity(written: string): Quantity | null {
  const match =
    /^[+-]?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(%|per ?cent|(?:percentage )?points?|pp)?$/i.exec(
      written.replace(/[\u2010-\u2015\u2212]/g, "-").trim(),
    );
  const digits = match?.[1];
  if (digits === undefined) return null;
  const unit = match?.[2]?.toLowerCase();
  const kind =
    unit === undefined
      ? "bare"
      : unit === "%" || unit.startsWith("per c") || unit === "percent"
        ? "per cent"
        : "points";
  return { value: exactly(digits), decimals: digits.split(".")[1]?.length ?? 0, kind, words: written };
}

function oneOf<T extends string>(
  attributes: Readonly<Record<string, string>>,
  name: string,
  known: readonly [T, ...T[]],
): T | { readonly refused: string } {
  const written = attributes[name]?.trim().toLowerCase();
  if (written === undefined) return known[0];
  return (
    known.find((each) => each === written) ??
    refuse(
      `${name}="${written}" means nothing: write ${known.map((each) => `${name}="${each}"`).join(" or ")}.`,
    )
  );
}

function placeOf(written: string | undefined): number | null | { readonly refused: string } {
  if (written === undefined) return null;
  const place = Number(/^(\d+)(?:st|nd|rd|th)?$/.exec(written.trim())?.[1]);
  return place > 0 ? place : refuse(`place="${written}" is no place: write place="1".`);
}
