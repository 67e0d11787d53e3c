import { codes } from "../../format.ts";

/** Who referred. 3A is a GP here and domestic abuse of the child among the factors: the lists are apart. */
export const referralSources = [
  ...codes("1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 6 7 8 9 10"),
  ...codes("5D", { since: "2022-23" }),
];

/** Factors at the end of an assessment: A the child, B a parent or carer, C another in the household. */
export const factors = [
  ...codes(
    "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A",
  ),
  ...codes("16A 17A 18B 18C 19B 19C 20 21 22A 23A"),
  ...codes("18A 19A", { until: "2019-20" }),
  ...codes("24A", { since: "2021-22" }),
];
