/** The steps of a build in their order, and what each does in words. */
export const steps = {
  stage: "Reading the rows of what was received",
  link: "Linking records to children",
  trace: "Tracing each child’s journey",
  places: "Placing neighbourhoods and wards",
  indicators: "Counting the figures",
} as const;

export type Step = keyof typeof steps;
