import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A conference belongs to the year in which it is held, even if the enquiry began the year before",
    year: "2024-25",
    given: {
      conference: [conference("A", "2024-03-20", "2024-04-09"), conference("B", "2025-03-20", "2025-04-09")],
    },
    numerator: 1,
  },
  {
    says: "The conference of a child who moved in on a plan counts although no enquiry was made here",
    year: "2024-25",
    given: { conference: [conference("A", null, "2024-07-02")] },
    numerator: 1,
  },
];
