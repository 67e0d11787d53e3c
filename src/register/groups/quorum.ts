/** What a group's terms of reference ask for before it may decide. */
export interface QuorumRule {
  /** Voting members who must be there. */
  readonly least: number;
  /** The agencies that must be there by a voting member, by reference, with their names for the sentence. */
  readonly agencies: readonly { readonly agency: string; readonly name: string }[];
}

/** Somebody who was there for a seat, themselves or by a deputy. */
export interface Present {
  /** The agency for which the seat speaks; null where it speaks for none. */
  readonly agency: string | null;
  readonly voting: boolean;
}

/** Whether a meeting may decide, or why not, in words that can stand in its minutes. */
export function quorate(
  { least, agencies }: QuorumRule,
  present: readonly Present[],
): { readonly yes: true } | { readonly no: string } {
  const voting = present.filter((each) => each.voting);
  const missing = agencies.filter(({ agency }) => !voting.some((each) => each.agency === agency));
  const short =
    voting.length < least ? `${voting.length} of at least ${least} voting members were there` : null;
  const away =
    missing.length > 0 ? `nobody with a vote was there for ${listed(missing.map(({ name }) => name))}` : null;
  const why = [short, away].filter((each) => each !== null).join(", and ");
  return why === "" ? { yes: true } : { no: `${why.charAt(0).toUpperCase()}${why.slice(1)}.` };
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
