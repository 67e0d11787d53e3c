import type { Kept, Problems, Values } from "../../grammar/index.ts";

/** A step that the agenda's form asks for. */
export interface Wish {
  readonly kept: Kept;
  readonly move: "place" | "arrange";
  readonly values: Values;
}

/**
 * What the form asks to be done: what was ticked is put on the agenda, and every item gets its number in the order of what
 * was typed. An item of which nothing changes is left alone; one that others changed meanwhile is refused.
 */
export function changesOf(
  placed: readonly Kept[],
  waiting: readonly Kept[],
  typed: Readonly<Record<string, string>>,
): { readonly wishes: readonly Wish[] } | { readonly problems: Problems } {
  const ticked = waiting.filter(({ reference }) => typed[`${reference}.add`] === "yes");
  const problems: Record<string, string> = {};
  for (const kept of [...placed, ...ticked]) {
    const { order, minutes, version } = typedFor(kept, typed);
    const number = (text: string, most: number) =>
      text === "" || (/^\d+$/.test(text) && Number(text) <= most);
    if (version !== undefined && Number(version) !== kept.version)
      problems[`${kept.reference}.order`] =
        `${kept.title}: somebody changed it meanwhile; look at it and save again`;
    if (!number(order, 100))
      problems[`${kept.reference}.order`] = `${kept.title}: give its place as a number up to 100`;
    if (!number(minutes, 480))
      problems[`${kept.reference}.minutes`] = `${kept.title}: give its minutes as a number up to 480`;
  }
  if (Object.keys(problems).length > 0) return { problems };
  const inOrder = [...placed, ...ticked].toSorted((a, b) => placeOf(a, typed) - placeOf(b, typed));
  return {
    wishes: inOrder.flatMap((kept, at): Wish[] => {
      const { minutes } = typedFor(kept, typed);
      const values = { order: String(at + 1), ...(minutes === "" ? {} : { minutes }) };
      if (kept.state === "proposed") return [{ kept, move: "place", values }];
      const same =
        kept.values.order === values.order &&
        (kept.values.minutes ?? "") === (values.minutes ?? kept.values.minutes ?? "");
      return same || kept.state !== "agenda" ? [] : [{ kept, move: "arrange", values }];
    }),
  };
}

const typedFor = ({ reference }: Kept, typed: Readonly<Record<string, string>>) => ({
  order: typed[`${reference}.order`] ?? "",
  minutes: typed[`${reference}.minutes`] ?? "",
  version: typed[`${reference}.version`],
});

/** What has no number comes last; of two with the same, the one that is new stands before the one that was there. */
function placeOf(kept: Kept, typed: Readonly<Record<string, string>>): number {
  const { order } = typedFor(kept, typed);
  return order === "" ? 1000 : Number(order) - (kept.state === "proposed" ? 0.5 : 0);
}
