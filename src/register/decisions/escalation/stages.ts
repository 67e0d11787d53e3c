import { z } from "zod";
import kept from "./stages.json" with { type: "json" };

const read = z
  .object({
    mark: z.enum(["V", "K", "D"]),
    source: z.string(),
    stages: z
      .array(
        z.object({
          stage: z.number().int(),
          between: z.string(),
          workingDays: z.number().int().min(1).max(60),
        }),
      )
      .length(5),
  })
  .parse(kept);

/** One stage of the procedure for professional disagreements: between whom, and how many working days it may take. */
export interface Stage {
  readonly stage: number;
  readonly between: string;
  readonly workingDays: number;
}

/** The stages from 1 to 5, as this installation's stages.json gives them: a partnership's own procedure, no rule of law. */
export const stages: readonly Stage[] = read.stages;

/** Where the days come from, in a sentence. */
export const stagesSource = read.source;
