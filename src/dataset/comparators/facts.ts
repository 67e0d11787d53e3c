import { z } from "zod";

const printed = z.string().regex(/^\d{1,3}(,?\d{3})*(\.\d+)?$/, "a number as it was printed, such as 12.9");
const year = z.string().regex(/^\d{4}-\d{2}$/, "a reporting year such as 2024-25");

const series = z.strictObject({
  /** The figure's id here, such as re-referrals-share. */
  measure: z.string(),
  than: z.enum(["england", "neighbours"]),
  /** Who published it and where. */
  source: z.string().min(1),
  values: z.record(year, printed),
  /** For a mean: how many of the neighbours had a figure. */
  of: z.record(year, z.int().positive()).optional(),
});

const elsewhereFile = z.strictObject({
  about: z.array(z.string()),
  licence: z.string(),
  /** How many statistical neighbours there are. */
  neighbours: z.int().positive(),
  series: z.array(series),
});

const target = z
  .strictObject({
    measure: z.string(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    source: z.string().min(1),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
    error: "give either atLeast or atMost",
  });

const targetFile = z.strictObject({ about: z.string(), targets: z.array(target) });

/** One measure, one year, elsewhere. */
export interface Elsewhere {
  readonly measure: string;
  readonly year: string;
  readonly than: "england" | "neighbours";
  readonly value: number;
  /** As it was printed, without the sign of a per cent. */
  readonly display: string;
  readonly source: string;
}

/** What a partnership wants of a measure: either a floor or a ceiling. */
export interface Target {
  readonly measure: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly source: string;
}

type Refused = { readonly refused: string };

/** The rows of a partnership's comparators.json; a refusal that says which part of the file is wrong. */
export function elsewhereIn(file: unknown): readonly Elsewhere[] | Refused {
  const read = elsewhereFile.safeParse(file);
  if (!read.success) return { refused: z.prettifyError(read.error) };
  const { series: all, neighbours } = read.data;
  const twice = repeated(all.map(({ measure, than }) => `${measure} (${than})`));
  if (twice) return { refused: `${twice} stands twice in its series.` };
  return all.flatMap(({ measure, than, source, values, of }) =>
    Object.entries(values).map(([year, display]) => {
      const among = of?.[year];
      const some =
        among === undefined || among === neighbours ? "" : `; ${among} of ${neighbours} had a figure`;
      const value = Number(display.replaceAll(",", ""));
      return { measure, year, than, value, display, source: `${source}${some}` };
    }),
  );
}

/** The targets of a partnership's targets.json; a refusal that says which part of the file is wrong. */
export function targetsIn(file: unknown): readonly Target[] | Refused {
  const read = targetFile.safeParse(file);
  if (!read.success) return { refused: z.prettifyError(read.error) };
  const twice = repeated(read.data.targets.map(({ measure }) => measure));
  if (twice) return { refused: `${twice} has two targets.` };
  return read.data.targets.map(({ atLeast, atMost, ...rest }) => ({
    ...rest,
    ...{ atLeast: atLeast ?? null, atMost: atMost ?? null },
  }));
}

const repeated = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) !== at);
