/**
 * What the Department for Education published for one shire county, which Oakmarch's totals are calibrated to.
 * Source: Children in need, and Children looked after in England including adoptions (official statistics, tables by
 * local authority, years ending 31 March 2019 to 2025); population aged 0-17: Office for National Statistics,
 * mid-year estimates (the June inside the year). Open Government Licence v3.0. Figures only; no child's record.
 */
export const publishedYears = [
  "2018-19",
  "2019-20",
  "2020-21",
  "2021-22",
  "2022-23",
  "2023-24",
  "2024-25",
] as const;

/** Children aged 0-17 at mid-2024, the size that the published counts belong to. */
export const publishedChildren = 60_153;

/** One row for a series, in the order of `publishedYears`. */
export const published = {
  "population-0-17": [58931, 58804, 58667, 58395, 59090, 59491, 60153],
  referrals: [1996, 1882, 2029, 1887, 1736, 1522, 1504],
  "re-referrals": [324, 315, 306, 261, 267, 193, 194],
  "referrals-no-further-action": [40, 119, 69, 98, 69, 69, 38],
  "referrals-assessed-not-in-need": [190, 405, 291, 234, 243, 132, 196],
  "assessments-within-45-working-days": [93.8, 91.0, 89.7, 79.3, 78.6, 74.0, 68.2],
  "section-47-enquiries": [1022, 1081, 1251, 1146, 1077, 1068, 1031],
  "conferences-0-10-working-days": [74, 34, 41, 15, 14, 7, 14],
  "conferences-11-15-working-days": [292, 265, 344, 258, 272, 184, 175],
  "conferences-16-20-working-days": [16, 15, 13, 21, 43, 50, 63],
  "conferences-21-plus-working-days": [11, 24, 17, 19, 26, 30, 85],
  "plans-started": [390, 316, 393, 294, 329, 252, 305],
  "plans-started-repeat-ever": [76, 58, 84, 55, 73, 34, 65],
  "plans-at-31-march": [328, 270, 279, 203, 238, 188, 173],
  "plans-two-years-or-more-at-31-march": [6, 9, 10, 7, 10, 8, 8],
  "child-in-need-episodes-at-31-march": [1590, 1574, 1939, 1928, 1934, 2155, 2209],
  "looked-after-at-31-march": [395, 399, 504, 609, 654, 714, 717],
  "looked-after-started": [153, 104, 198, 240, 205, 209, 207],
  "looked-after-ceased": [96, 99, 93, 135, 160, 155, 204],
  "unaccompanied-at-31-march": [16, 13, 7, 30, 45, 45, 26],
  "three-or-more-placements": [24, 52, 45, 51, 46, 57, 43],
} as const satisfies Record<string, readonly number[]>;

/** A name of calibration: a count in a year, a stock at its end, or (assessments) a percentage. */
export type Series = keyof typeof published;

export const seriesNames = Object.keys(published) as Series[];

type Figures = Readonly<Record<Series, number>>;

/** Invented: the year before, written as history. */
export const history: Figures = {
  "population-0-17": 59012,
  referrals: 1942,
  "re-referrals": 302,
  "referrals-no-further-action": 58,
  "referrals-assessed-not-in-need": 182,
  "assessments-within-45-working-days": 92.4,
  "section-47-enquiries": 968,
  "conferences-0-10-working-days": 64,
  "conferences-11-15-working-days": 263,
  "conferences-16-20-working-days": 30,
  "conferences-21-plus-working-days": 18,
  "plans-started": 351,
  "plans-started-repeat-ever": 64,
  "plans-at-31-march": 302,
  "plans-two-years-or-more-at-31-march": 7,
  "child-in-need-episodes-at-31-march": 1607,
  "looked-after-at-31-march": 338,
  "looked-after-started": 131,
  "looked-after-ceased": 99,
  "unaccompanied-at-31-march": 14,
  "three-or-more-placements": 27,
};

/** Invented: the year after, provisional. */
export const projectedYear: Figures = {
  "population-0-17": 60310,
  referrals: 1488,
  "re-referrals": 197,
  "referrals-no-further-action": 45,
  "referrals-assessed-not-in-need": 204,
  "assessments-within-45-working-days": 70.6,
  "section-47-enquiries": 1012,
  "conferences-0-10-working-days": 16,
  "conferences-11-15-working-days": 190,
  "conferences-16-20-working-days": 60,
  "conferences-21-plus-working-days": 62,
  "plans-started": 297,
  "plans-started-repeat-ever": 60,
  "plans-at-31-march": 170,
  "plans-two-years-or-more-at-31-march": 7,
  "child-in-need-episodes-at-31-march": 2196,
  "looked-after-at-31-march": 709,
  "looked-after-started": 196,
  "looked-after-ceased": 204,
  "unaccompanied-at-31-march": 24,
  "three-or-more-placements": 45,
};

/** Invented: April to June after that, provisional; "at 31 March" reads 30 June, and counts are of the quarter. */
export const projectedQuarter: Figures = {
  ...projectedYear,
  referrals: 371,
  "re-referrals": 48,
  "referrals-no-further-action": 11,
  "referrals-assessed-not-in-need": 38,
  "assessments-within-45-working-days": 71.4,
  "section-47-enquiries": 249,
  "conferences-0-10-working-days": 4,
  "conferences-11-15-working-days": 49,
  "conferences-16-20-working-days": 14,
  "conferences-21-plus-working-days": 13,
  "plans-started": 65,
  "plans-started-repeat-ever": 13,
  "plans-at-31-march": 166,
  "child-in-need-episodes-at-31-march": 2190,
  "looked-after-at-31-march": 706,
  "looked-after-started": 47,
  "looked-after-ceased": 50,
  "unaccompanied-at-31-march": 23,
  "three-or-more-placements": 9,
};

/** Invented: what stood open on 31 March before the history begins. */
export const opening: Figures = {
  ...history,
  "plans-at-31-march": 291,
  "plans-two-years-or-more-at-31-march": 6,
  "child-in-need-episodes-at-31-march": 1588,
  "looked-after-at-31-march": 306,
  "unaccompanied-at-31-march": 12,
};
