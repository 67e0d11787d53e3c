import { ofBusiness } from "../business.ts";

export const meetingsHeld = ofBusiness({
  id: "meetings-held",
  title: "Meetings of the partnership's groups",
  question: "How often do the partnership's groups meet?",
  numerator: "Meetings held in the year, whether or not they could decide; what was cancelled is not one",
  unit: "meetings",
  polarity: "neither",
  counterIndicators: ["meetings-quorate", "decisions-made"],
  derived: [],
  examples: [
    {
      says: "Two groups met, five and four times; another year's meetings are that year's",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", group_name: "Executive", kind: "meetings-held", amount: 5 },
          { year: "2024-25", group_name: "Learning group", kind: "meetings-held", amount: 4 },
          { year: "2023-24", group_name: "Executive", kind: "meetings-held", amount: 6 },
        ],
      },
      numerator: 9,
    },
  ],
});
