import { z } from "zod";

const days = z.number().int().min(1).max(120);

/** chasing.json: when agencies are reminded, in working days before and after the day on which something is due. */
export const chasingInFile = z.strictObject({
  /** K: custom, to be agreed. */
  mark: z.string(),
  source: z.string(),
  before: z.array(days),
  after: z.array(days).min(1),
  /** After the last of these, again so often, until it is this late. */
  thenEvery: days,
  until: z.number().int().min(1).max(500),
  /** So late, the delegated safeguarding partner of the agency hears of it too, or the partnership's chair. */
  escalateAfter: days,
});

export type ChasingSettings = z.infer<typeof chasingInFile>;
