import { Temporal } from "temporal-polyfill";

export interface Changed {
  readonly from_date: string;
  readonly title: string;
  readonly levels_changed: boolean;
  readonly step_down_changed: boolean;
}

/** A day from which figures that rest on one part of the threshold document are not alike those before. */
export interface Break {
  readonly of: "levels" | "step-down";
  /** ISO. */
  readonly on: string;
  readonly sentence: string;
}

/** The breaks that the changed documents make, in the order of their days. */
export function breaksOf(changed: readonly Changed[]): readonly Break[] {
  return changed.flatMap(({ from_date: on, title, levels_changed, step_down_changed }) => {
    const since = `changed on ${written(on)} (${title}): figures before and after are not alike.`;
    return [
      ...(levels_changed ? [{ of: "levels", on, sentence: `Levels of need ${since}` } as const] : []),
      ...(step_down_changed
        ? [{ of: "step-down", on, sentence: `The rule of step-down ${since}` } as const]
        : []),
    ];
  });
}

const written = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
