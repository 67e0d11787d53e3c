import { markdownTree } from "../../kit/prose/index.ts";
import { day } from "../../kit/web/index.ts";
import type { FormSection } from "./form.ts";
import type { Header } from "./header.ts";

/** A report before a committee or board, as the register tells it. */
export interface Presentation {
  readonly reference: string;
  readonly report: string;
  readonly body: string;
  readonly meetingOn: string;
  readonly publishedOn: string | null;
  readonly urgent: string | null;
  readonly exempt: { readonly paragraph: string; readonly publicInterest: string } | null;
  readonly officer: string;
  readonly portfolioHolder: string;
  readonly recommendations: string;
}

/** One body that the paper goes to, with the header and the sections that are its own. */
export interface Body {
  readonly header: Header;
  readonly sections: readonly FormSection[];
  /** The register's record of it; null where only the source speaks of this body. */
  readonly presentation: string | null;
  readonly problems: readonly string[];
}

/**
 * The body that the source names, and every other that the register says the report goes to. The register's own words are
 * taken where the source has none; where both speak of one meeting and differ, that is a problem.
 */
export function bodiesOf(
  header: Header,
  sections: readonly FormSection[],
  presentations: readonly Presentation[],
): readonly Body[] {
  const own = presentations.find(({ body }) => alike(body, header.committee));
  const others = presentations.filter((each) => each !== own);
  return [
    {
      header: {
        ...header,
        published: header.published ?? own?.publishedOn ?? null,
        urgent: header.urgent ?? own?.urgent ?? null,
        // Where the two differ, nobody but the committee reads it until that is settled.
        exempt: header.exempt ?? own?.exempt ?? null,
      },
      ...{ sections, presentation: own?.reference ?? null, problems: own ? differences(header, own) : [] },
    },
    ...others.map((each) => ({
      header: headerFor(header, each),
      sections: sections.map((section) => withRecommendations(section, each)),
      presentation: each.reference,
      problems: [],
    })),
  ];
}

const alike = (one: string, other: string) => plain(one) === plain(other);

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(the|committee|board)\b/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

function differences(header: Header, own: Presentation): readonly string[] {
  const found: string[] = [];
  if (own.meetingOn !== header.meeting)
    found.push(
      `The register has the meeting on ${day(own.meetingOn)} (${own.reference}), and this paper on ${day(header.meeting)}.`,
    );
  if (header.published !== null && own.publishedOn !== null && own.publishedOn !== header.published)
    found.push(
      `The register has it published on ${day(own.publishedOn)} (${own.reference}), and this paper on ${day(header.published)}.`,
    );
  if ((own.exempt === null) !== (header.exempt === null))
    found.push(`The register and this paper differ on whether the public may read it (${own.reference}).`);
  return found;
}

const headerFor = (header: Header, each: Presentation): Header => ({
  ...header,
  ...{ committee: each.body, meeting: each.meetingOn, item: "", exempt: each.exempt, urgent: each.urgent },
  ...{ officer: each.officer || header.officer, published: each.publishedOn },
  portfolioHolder: each.portfolioHolder || header.portfolioHolder,
});

/** What a body is asked to do is its own. */
function withRecommendations(section: FormSection, { recommendations, body }: Presentation): FormSection {
  if (section.heading.name !== "Recommendations" || recommendations.trim() === "") return section;
  // "1. notes the report" says who is to do it; "1. That the board notes the report" has said so.
  const who = /\bboard\b/i.test(body) ? "board" : "committee";
  const lead = /^\s*\d+\.\s+\p{Ll}/u.test(recommendations) ? `That the ${who}:\n\n` : "";
  return { ...section, content: markdownTree(`${lead}${recommendations}`).children };
}
