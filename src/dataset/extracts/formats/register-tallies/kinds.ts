/** What the register counts of the partnership's own business. */
export const kinds = [
  "meetings-held",
  "meetings-quorate",
  "attendances-due",
  "attendances",
  "education-attendances-due",
  "education-attendances",
  "decisions-made",
  "decisions-published",
  "actions-due",
  "actions-completed-in-time",
  "actions-closed-with-impact",
  "challenges-made",
  "challenges-that-changed-something",
  "escalations-at-stage-1",
  "escalations-at-stage-2",
  "escalations-at-stage-3",
  "escalations-at-stage-4",
  "escalations-at-stage-5",
  "voices-heard",
  "voices-answered",
  "contributions-due",
  "contributions-in-time",
] as const;

export type TallyKind = (typeof kinds)[number];
