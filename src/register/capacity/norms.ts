import { z } from "zod";

const hours = z.number().min(0).max(2000);
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** effort.json: how many hours the unit's work takes, as the partnership counted it. */
export const normsInFile = z.strictObject({
  /** K: known by custom or own count, to be checked. */
  mark: z.string(),
  source: z.string(),
  /** Ordinary leave, training and sickness, in per cent of paid hours. */
  awayPercent: z.number().min(0).max(60),
  /** Hours for one meeting, by the group's level. */
  meetings: z.record(z.string(), z.strictObject({ preparation: hours, attendance: hours, minutes: hours })),
  /** Hours a month for a text while it is in that state. */
  versions: z.record(z.string(), hours),
  /** Hours for the review of a document. */
  review: hours,
  /** Hours to ask for one contribution, chase it and read it. */
  contribution: hours,
  /** Work that is not planned in this register (yet), month by month. */
  standing: z.array(
    z.strictObject({
      board: z.string(),
      work: z.string(),
      hoursAMonth: hours,
      from: month.optional(),
      to: month.optional(),
      /** True where nobody outside fixes its day. */
      movable: z.boolean().default(false),
    }),
  ),
});

export type Norms = z.infer<typeof normsInFile>;
