import { type Column, codes } from "../format.ts";

/** What every file of the looked-after children return (SSDA903) has in common. */
export const ssda903 = {
  role: "local-authority",
  cadence: "once a year, for 1 April to 31 March",
  due: { month: 6, day: 30, after: "end" },
  agreement: "Council returns for partnership assurance",
} as const;

export const child: Column = {
  name: "CHILD",
  type: "text",
  required: true,
  meaning: "the council's own id of the child",
};
export const birthDate: Column = { name: "DOB", type: "date", required: true, meaning: "date of birth" };

/** 1 and 2 until 2023-24, M, F and U from 2024-25. */
export const sex: Column = {
  name: "SEX",
  type: "code",
  codes: [...codes("1 2", { until: "2023-24" }), ...codes("M F U", { since: "2024-25" })],
  required: true,
  meaning: "1 male, 2 female; from 2024-25 M, F, or U unknown",
};
