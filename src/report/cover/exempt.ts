/**
 * The descriptions of Part 1 of Schedule 12A to the Local Government Act 1972 (England), under which a paper may be kept
 * from the public where that is also in the public interest (Part 2, paragraph 10).
 */
const paragraphs: Readonly<Record<string, string>> = {
  "1": "information relating to any individual",
  "2": "information which is likely to reveal the identity of an individual",
  "3": "information relating to the financial or business affairs of any particular person, the authority included",
  "4": "information relating to consultations or negotiations on a labour relations matter",
  "5": "information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
  "6": "information which reveals that the authority proposes to give a notice, or to make an order or direction, under an enactment",
  "7": "information relating to action taken or to be taken to prevent, investigate or prosecute crime",
};

/** Why a paper is kept from the public. */
export interface Exemption {
  /** One or several of 1 to 7, as typed: "1", "1 and 2". */
  readonly paragraph: string;
  readonly publicInterest: string;
}

/** What is missing before a paper may be kept from the public; none for a public one. */
export function exemptionProblems(exemption: Exemption | null): readonly string[] {
  if (exemption === null) return [];
  const { paragraph, publicInterest } = exemption;
  const numbers = numbersIn(paragraph);
  const unknown = numbers.filter((each) => !(each in paragraphs));
  const found: string[] = [];
  if (numbers.length === 0)
    found.push(
      'An exempt paper names its paragraph of Schedule 12A: write "paragraph: 1" (1 to 7) in the front matter.',
    );
  if (unknown.length > 0)
    found.push(`Schedule 12A has no paragraph ${unknown.join(", ")}: name one or more of 1 to 7.`);
  if (publicInterest.trim().split(/\s+/).length < 5)
    found.push(
      'An exempt paper says why keeping it from the public outweighs telling them: write "public-interest: ..." in the front matter.',
    );
  return found;
}

/** "Not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A ... (information relating to any individual)". */
export function exemptionWords({ paragraph }: Exemption): string {
  const numbers = numbersIn(paragraph);
  const which = `paragraph${numbers.length > 1 ? "s" : ""} ${numbers.join(" and ")}`;
  const what = numbers.flatMap((each) => paragraphs[each] ?? []).join("; ");
  return `Not for publication by virtue of ${which} of Part 1 of Schedule 12A to the Local Government Act 1972 (${what})`;
}

const numbersIn = (typed: string): readonly string[] => [...new Set(typed.match(/\d+/g) ?? [])].sort();
