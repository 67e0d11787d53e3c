import { ofBusiness } from "../business.ts";

export const meetingsQuorate = ofBusiness({
  id: "meetings-quorate",
  title: "Meetings that could decide",
  question: "Do those whose presence a decision takes come?",
  numerator:
    "Of the meetings held, those with a quorum by the group's own terms on the day; a deputy counts as the member",
  unit: "meetings",
  polarity: "neither",
  counterIndicators: ["meetings-held"],
  derived: [
    {
      kind: "share",
      title: "Meetings held that could decide",
      of: "meetings-held",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "A group that never had its quorum gives 0, which is not the same as no row",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", group_name: "Executive", kind: "meetings-quorate", amount: 4 },
          { year: "2024-25", group_name: "Learning group", kind: "meetings-quorate", amount: 0 },
        ],
      },
      numerator: 4,
    },
  ],
});
