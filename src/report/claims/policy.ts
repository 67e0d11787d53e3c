/**
 * How much evidence each kind of wording asks for. Every number stands here, with where it comes from, and the manual
 * prints it: a partnership that wants another policy changes this page and nothing else.
 */
export const policy = {
  confidence: {
    value: 0.95,
    says: "“Fell”, “rose” and “improved” need a ratio of rates, or a difference of shares, whose 95% interval leaves out no change.",
    source:
      "Public Health England, Technical Guide: Confidence Intervals; Newcombe, Statist Med 1998; 17: 873-890, method 10",
  },
  exactUnder: {
    value: 10,
    says: "Where either count is under 10, the exact test of two counts has to agree.",
    source:
      "Przyborowski and Wilenski, Biometrika 1940; 31: 313-323; the change at 10 as for the interval of one count",
  },
  trendYears: {
    value: 5,
    says: "A trend, too, bears out “fell” and “rose”: five years or more without a gap or a break.",
    source: "Office for Health Improvement and Disparities, Fingertips: recent trends",
  },
  trendChiSquare: {
    value: 9.5495,
    says: "A trend counts when its chi-square is above 9.5495 (99.8%) and leaving out any one year does not turn it round.",
    source: "Fingertips: recent trends, with the leave-one-out rule for outliers",
  },
  equivalence: {
    value: 1.1,
    says: "“Stable” and “similar” need the whole interval within 1/1.1 and 1.1: too few cases to see a change is not stability.",
    source: "This partnership's own margin; the method is that of equivalence tests",
  },
  partly: {
    value: 0.1,
    says: "“Partly” is a tenth of a change up to a half.",
    source: "This partnership's own words for sizes",
  },
  mainly: {
    value: 0.5,
    says: "“Mainly” is a half up to nine tenths.",
    source: "This partnership's own words for sizes",
  },
  almostEntirely: {
    value: 0.9,
    says: "“Almost entirely” is nine tenths or more.",
    source: "This partnership's own words for sizes",
  },
  counterMove: {
    value: 0.1,
    says: "Who moved the other way by more than a tenth of the change must be named beside who made it up.",
    source: "This partnership's own rule, so that a sum of moves is not told as one",
  },
  about: {
    value: 0.025,
    says: "“About”, “around” and the bare words “doubled” and “halved” are within 2.5 per cent.",
    source: "This partnership's own words for sizes",
  },
  nearly: {
    value: 0.05,
    says: "“Nearly” is below by at most 5 per cent, “over” above by at most 5 per cent (beyond a fraction: below the next one).",
    source: "This partnership's own words for sizes",
  },
  rounding: {
    value: "half up",
    says: "A change in per cent is worked out from the published counts and rounded half up; a difference of two shares or rates may also be that of their printed values.",
    source: "This partnership's own rule: a reader can repeat either with what is printed",
  },
  wholePerCent: {
    value: 0.5,
    says: "“A third” and “nine in ten” without “about” are right to the nearest whole per cent.",
    source: "This partnership's own words for sizes",
  },
} as const;
