import type { Entity, Kept } from "../../grammar/index.ts";
import type { Plan } from "./event.ts";

interface Open {
  readonly entity: Entity;
  readonly kept: Pick<Kept, "reference" | "values">;
}

/**
 * What would be torn apart, by reference. A rule looks at all that stand beside each other under one record (the versions of a
 * document, say): they go where it goes, so that the rule goes on seeing all of them. Null where nothing is parted.
 */
export function parted(
  open: readonly Open[],
  becomes: Plan["becomes"],
): Readonly<Record<string, string>> | null {
  const there = new Set(open.map(({ kept }) => kept.reference));
  const place = (reference: string) => {
    const answer = becomes.get(reference);
    return answer && "to" in answer ? answer.to : null;
  };
  for (const { entity, kept } of open)
    for (const name of entity.beside ?? []) {
      const link = entity.fields.some((field) => field.name === name && field.kind === "link");
      const under = link ? kept.values[name] : undefined;
      if (under === undefined || !there.has(under) || place(under) === place(kept.reference)) continue;
      const sentence = `${kept.reference} goes where ${under} goes: choose the same for both, since it belongs to it`;
      return { [kept.reference]: sentence };
    }
  return null;
}
