import { type Example, enquiry } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "An enquiry belongs to the year in which it started",
    year: "2024-25",
    given: {
      section_47: [enquiry("A", "2024-04-01"), enquiry("B", "2025-03-31"), enquiry("C", "2024-03-28")],
    },
    numerator: 2,
  },
  {
    says: "Two enquiries about one child are two",
    year: "2024-25",
    given: { section_47: [enquiry("A", "2024-05-01"), enquiry("A", "2024-11-04")] },
    numerator: 2,
  },
];
