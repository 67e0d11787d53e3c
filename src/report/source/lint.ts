import { folded } from "./fold.ts";
import { quantitiesIn } from "./quantities.ts";
import { gap, type Run } from "./runs.ts";
import type { Allowed, Unbound } from "./source.ts";
import { timesIn } from "./times.ts";

/** Where the places of a file lie: its line and column, both from 1. */
export type PlaceOf = (offset: number) => { readonly line: number; readonly column: number };

/**
 * The words of a run that state a quantity or a direction and are bound to nothing. Names of real times pass, and the
 * names that the report's first lines let pass wherever they stand.
 */
export function unboundIn(run: Run, names: readonly Allowed[], placeOf: PlaceOf): Unbound[] {
  const { text, at } = folded(unboundText(run));
  const looked = without(text, [...timesIn(text), ...names.flatMap((name) => placesOf(name.text, text))]);
  return quantitiesIn(looked).map(({ from, to, why }) => {
    const [first, last] = [at[from] ?? 0, at[to - 1] ?? 0];
    return {
      ...placeOf(run.at[first] ?? 0),
      words: run.text.slice(first, last + ((run.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)),
      sentence: sentenceAt(run.text, first),
      why,
    };
  });
}

/** The run with a gap in the place of whatever is bound. */
const unboundText = (run: Run) =>
  Array.from({ length: run.text.length }, (_, unit) => (run.bound[unit] ? gap : run.text[unit])).join("");

function without(text: string, spans: readonly (readonly [number, number])[]): string {
  let rest = text;
  for (const [from, to] of spans) rest = rest.slice(0, from) + gap.repeat(to - from) + rest.slice(to);
  return rest;
}

/** Where a name stands as whole words. */
function placesOf(name: string, text: string): [number, number][] {
  const wanted = folded(name).text.trim();
  const places: [number, number][] = [];
  for (let from = text.indexOf(wanted); wanted !== "" && from >= 0; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    if (!joins(text[from - 1], text[from]) && !joins(text[to - 1], text[to])) places.push([from, to]);
  }
  return places;
}

/** Whether two neighbours belong to one word or number. */
const joins = (left = " ", right = " ") => /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);

/** Where a claim, a figure or an allowance ends in the midst of a word or a number, so that what is printed is another. */
export function tornWords(run: Run, placeOf: PlaceOf): { line: number; column: number; why: string }[] {
  return Array.from({ length: Math.max(0, run.text.length - 1) }, (_, unit) => unit).flatMap((unit) => {
    if (run.bound[unit] === run.bound[unit + 1]) return [];
    const [left, right] = [run.text[unit], run.text[unit + 1]].map((each) => (each === gap ? "0" : each));
    if (!joins(left, right)) return [];
    const why = "A bound span begins or ends in the midst of a word or a number: let it hold whole words.";
    return [{ ...placeOf(run.at[unit + 1] ?? 0), why }];
  });
}

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

function sentenceAt(text: string, unit: number): string {
  const found = sentences.segment(text.replace(/\s/g, " ")).containing(unit);
  return (found?.segment ?? text).replace(/\s+/g, " ").replaceAll(gap, "…").trim();
}
