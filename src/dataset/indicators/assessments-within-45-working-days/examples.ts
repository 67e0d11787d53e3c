import { assessment, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "Day 0 is the start: the 45th working day is in time and the 46th late (3 June to 5 August 2024, no bank holiday between)",
    year: "2024-25",
    given: {
      assessment: [assessment("A", "2024-06-03", "2024-08-05"), assessment("B", "2024-06-03", "2024-08-06")],
    },
    numerator: 1,
    denominator: 2,
  },
  {
    says: "Bank holidays stop the clock: over Christmas the 45th working day of 9 December 2024 is 13 February 2025",
    year: "2024-25",
    given: {
      assessment: [assessment("A", "2024-12-09", "2025-02-13"), assessment("B", "2024-12-09", "2025-02-14")],
    },
    numerator: 1,
    denominator: 2,
  },
  {
    says: "An assessment still open is not in it; one of the year before is not either",
    year: "2024-25",
    given: {
      assessment: [
        assessment("A", "2024-06-03", null),
        assessment("B", "2024-01-08", "2024-03-29"),
        assessment("C", "2025-03-31", "2025-03-31"),
      ],
    },
    numerator: 1,
    denominator: 1,
  },
];
