import type { Problems, Values } from "../grammar/index.ts";

/** A day among others that come one after the other, and the words for what happened on it. */
export interface DayOf {
  readonly field: string;
  readonly words: string;
}

/** What is wrong with days that come one after the other, and none after today, by field. */
export function daysWrong(inOrder: readonly DayOf[], values: Values, today: string): Problems {
  const wrong = inOrder.flatMap(({ field, words }, at) => {
    const day = values[field];
    if (day === undefined) return [];
    if (day > today)
      return [[field, `Give a day that has come: it cannot be that ${words} on a day to come`]];
    const before = inOrder.slice(0, at).find((each) => (values[each.field] ?? "") > day);
    return before ? [[field, `Give a later day: that is before the day on which ${before.words}`]] : [];
  });
  return Object.fromEntries(wrong) as Problems;
}

/** Problems, or null where there is none. */
export const problemsOr = (problems: Problems): Problems | null =>
  Object.keys(problems).length > 0 ? problems : null;
