import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, protectFigures, raw, type Whole } from "./index.ts";

/** A year of figures like the real ones: nested bands, two other parts of the same total, and shares. */
function aYear(roll: (sides: number) => number) {
  const counts = new Map<string, number>();
  for (const id of ["early", "middle", "late", "ended", "repeat"])
    counts.set(id, roll(4) === 0 ? 0 : roll(13));
  const of = (id: string) => counts.get(id) ?? 0;
  counts.set("in time", of("early") + of("middle"));
  counts.set("all", of("in time") + of("late") + (roll(2) ? 0 : roll(7)));
  // Parts of the same total that have nothing to do with the bands.
  counts.set("ended", Math.min(of("ended"), of("all")));
  counts.set("repeat", Math.min(of("repeat"), of("all")));
  const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
    ...{
      id,
      counts: id,
      of: null,
      numerator: of(id),
      denominator: null,
      value: of(id),
      lower: null,
      upper: null,
    },
    ...{ display: `${of(id)}`, ...more },
  });
  const shares = ["repeat", "ended", "in time"].map((id) =>
    figure(`${id} share`, {
      counts: id,
      numerator: of(id),
      of: "all",
      denominator: of("all"),
      value: (100 * of(id)) / of("all"),
    }),
  );
  return {
    counts,
    figures: [...[...counts.keys()].map((id) => figure(id)), ...(of("all") > 0 ? shares : [])],
  };
}

const wholes: readonly Whole[] = [
  { total: "all", parts: ["in time", "late"] },
  { total: "in time", parts: ["early", "middle"] },
];

/**
 * Every year of whole numbers up to 26 that agrees with what is shown, for the attacker who knows the wholes and whether
 * something is left over between bands and total. Written apart from the gate: it tries and adds up.
 */
function* yearsThatAgree(shown: ReadonlyMap<string, number | "c">, leftOver: boolean) {
  const guesses = (id: string) => {
    const seen = shown.get(id);
    return typeof seen === "number" ? [seen] : Array.from({ length: 26 }, (_, less) => less + 1);
  };
  const agrees = (id: string, count: number) => {
    const seen = shown.get(id);
    return seen === "c" ? count >= 1 : seen === count;
  };
  for (const early of guesses("early"))
    for (const middle of guesses("middle")) {
      if (!agrees("in time", early + middle)) continue;
      for (const late of guesses("late"))
        for (const all of guesses("all")) {
          const left = all - early - middle - late;
          if (leftOver ? left < 1 : left !== 0) continue;
          for (const repeat of guesses("repeat"))
            for (const ended of guesses("ended"))
              if (repeat <= all && ended <= all)
                yield {
                  early,
                  middle,
                  late,
                  all,
                  repeat,
                  ended,
                  left,
                  "in time": early + middle,
                  "not repeat": all - repeat,
                };
        }
    }
}

test("no attacker who tries every year can tell that a count or what a share leaves over is 1 to 5", () => {
  let state = 99;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
  let attacked = 0;
  for (let round = 0; round < 120; round++) {
    const { counts, figures } = aYear(roll);
    const page = protectFigures(raw(figures), { wholes }).value;
    const shown = new Map(
      page.slice(0, counts.size).map((each) => [each.id, each.hidden ? "c" : (each.numerator ?? 0)] as const),
    );
    for (const share of page.slice(counts.size)) {
      const whole = share.of ?? "";
      assert.equal(share.hidden, shown.get(share.counts) === "c" || shown.get(whole) === "c", share.id);
    }
    const of = (id: string) => counts.get(id) ?? 0;
    const left = of("all") - of("in time") - of("late");
    const secrets = new Map([...counts, ["left", left], ["not repeat", of("all") - of("repeat")]]);
    const waiting = new Set([...secrets].filter(([, count]) => count >= 1 && count <= 5).map(([id]) => id));
    attacked += waiting.size;
    for (const year of yearsThatAgree(shown, left > 0)) {
      for (const id of [...waiting]) {
        const count = year[id as keyof typeof year];
        if (count < 1 || count > 5) waiting.delete(id);
      }
      if (waiting.size === 0) break;
    }
    assert.deepEqual(
      [...waiting],
      [],
      `of ${JSON.stringify([...counts])} shown ${JSON.stringify([...shown])}`,
    );
  }
  assert.ok(attacked > 150, `${attacked} small counts attacked`);
});
