import type { PublishedFigures } from "../published/index.ts";
import type { Claim, Verdict } from "./claim.ts";
import { example } from "./example.ts";

/** One way of being wrong: the sentence that is, what its reason has to say, and its twin that is true. */
export interface Wrong {
  readonly way: string;
  readonly wrong: Claim;
  readonly verdict: Exclude<Verdict, "true">;
  readonly because: RegExp;
  readonly twin: Claim;
  readonly figures?: PublishedFigures;
}

type Attributes = Readonly<Record<string, string>>;
export const claim = (text: string, attributes: Attributes): Claim => ({ text, attributes });
export const long = { indicator: "referrals", from: "2018-19", to: "2024-25" } as const;
export const short = { indicator: "referrals", from: "2023-24", to: "2024-25" } as const;
export const one = { indicator: "referrals", year: "2024-25" } as const;
export const care = { indicator: "looked-after-at-31-march", from: "2020-21", to: "2021-22" } as const;
export const inTime = { indicator: "conferences-within-15-working-days-share" } as const;

/** The example with some figures of one measure marked or changed. */
export function withFigures(
  id: string,
  change: (year: string) => Partial<PublishedFigures["figures"][number]> | null,
): PublishedFigures {
  return {
    ...example,
    figures: example.figures.map((each) => (each.id === id ? { ...each, ...change(each.year) } : each)),
  };
}

/** The example with a break between two years of the referrals. */
export const broken: PublishedFigures = {
  ...example,
  measures: example.measures.map((each) =>
    each.id.startsWith("referrals")
      ? {
          ...each,
          breaks: [
            {
              before: "2021-22",
              from: "2022-23",
              why: "the front door counts contacts apart since April 2022.",
            },
          ],
        }
      : each,
  ),
};

export const provisional = withFigures("referrals", (year) =>
  year === "2024-25" ? { status: "provisional" } : null,
);
