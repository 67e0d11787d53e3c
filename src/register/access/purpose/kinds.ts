/** What identified records and raw counts may be read for. */
export const purposeKinds = {
  quality: "Checking data quality",
  question: "Answering a question about a published figure",
  audit: "Audit",
  review: "Statutory review of a child’s case",
  scrutiny: "Independent scrutiny",
  subject: "A person’s request about their own records",
} as const;

export type PurposeKind = keyof typeof purposeKinds;

export const purposeHours = 8;

/** The purpose as it is shown and logged. */
export function purposeText(purpose: { readonly kind: string; readonly words: string }): string {
  const kind = Object.hasOwn(purposeKinds, purpose.kind)
    ? purposeKinds[purpose.kind as PurposeKind]
    : purpose.kind;
  return `${kind}: ${purpose.words}`;
}
