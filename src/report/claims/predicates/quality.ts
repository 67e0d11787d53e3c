import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { unsupported } from "../claim.ts";
import type { Finding, Predicate } from "../predicate.ts";
import { judgeChange } from "./change.ts";

const asks = { needs: ["indicator", "from", "to"], may: ["year", "by", "value", "of"] } as const;
const inTime = { indicator: "conferences-within-15-working-days-share" } as const;

/** Better and worse: a change in the direction that the definition calls good or bad. */
export const quality: readonly Predicate[] = [
  {
    ...{ says: "improved", alsoSays: ["improve", "better", "improvement"] },
    means:
      "The figure moved the way that its definition calls better, with the evidence of a change. A figure that is neither good nor bad cannot improve.",
    ...asks,
    carries: ["better", "rise", "fall", "more", "fewer"],
    judge: (asked, figures) => judgeQuality(asked, figures, "improved"),
    examples: [
      {
        text: "Re-referrals within twelve months improved, falling by 3.3 percentage points from 2018-19",
        attributes: {
          indicator: "re-referrals-share",
          from: "2018-19",
          to: "2024-25",
          says: "improved",
          by: "3.3 percentage points",
        },
        verdict: "true",
      },
      {
        text: "Conferences held in time improved",
        attributes: { ...inTime, from: "2023-24", to: "2024-25", says: "improved" },
        verdict: "false",
      },
      {
        text: "Referrals improved",
        attributes: { indicator: "referrals", from: "2018-19", to: "2024-25", says: "improved" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "worsened", alsoSays: ["worse", "deteriorated", "worsen"] },
    means: "The same the other way.",
    ...asks,
    carries: ["worse", "rise", "fall", "more", "fewer"],
    judge: (asked, figures) => judgeQuality(asked, figures, "worsened"),
    examples: [
      {
        text: "Conferences held in time worsened, falling by 14.4 percentage points",
        attributes: {
          ...inTime,
          from: "2023-24",
          to: "2024-25",
          says: "worsened",
          by: "14.4 percentage points",
        },
        verdict: "true",
      },
      {
        text: "Re-referrals worsened",
        attributes: { indicator: "re-referrals-share", from: "2018-19", to: "2024-25", says: "worsened" },
        verdict: "false",
      },
      {
        text: "Re-referrals worsened",
        attributes: { indicator: "re-referrals-share", from: "2023-24", to: "2024-25", says: "worsened" },
        verdict: "unsupported",
      },
    ],
  },
];

function judgeQuality(asked: Asked, figures: PublishedFigures, verb: "improved" | "worsened"): Finding {
  const { polarity, title } = asked.measure;
  const good = polarity === "up good" ? "up" : "down";
  const way = (verb === "improved") === (good === "up") ? "up" : "down";
  const neither = polarity === "neither";
  const finding = judgeChange(asked, figures, { verb, way: neither ? null : way });
  if (!neither) return finding;
  const why = `“${title}” is neither better when it rises nor when it falls, so nothing about it can have ${verb}: say which way it moved.`;
  return {
    ...finding,
    objections: [
      unsupported(why),
      ...finding.objections.filter(({ verdict }) => verdict === "false" && asked.by),
    ],
  };
}
