import type { Root } from "mdast";
import { bodiesOf, type Presentation } from "./bodies.ts";
import { latestPublicationFor, publicationProblems } from "./clearDays.ts";
import { exemptionProblems } from "./exempt.ts";
import { type Problem, readForm } from "./form.ts";
import { type Front, readHeader } from "./header.ts";
import { paperOf } from "./paper.ts";

export interface CoverAsked {
  /** The front matter of the source, by key. */
  readonly front: Front;
  /** The compiled source: every figure and claim in it is resolved. */
  readonly document: Root;
  /** Today, ISO. */
  readonly day: string;
  /** Where the register says that this report goes; none where it says nothing. */
  readonly presentations: readonly Presentation[];
}

/** The paper for one committee or board. */
export interface Cover {
  readonly committee: string;
  /** ISO. */
  readonly meeting: string;
  /** The last day on which it may be published; null where the calendar does not reach, or the meeting's day is missing. */
  readonly latestPublication: string | null;
  /** ISO; null where it is not known to be. */
  readonly published: string | null;
  /** True where nobody but the committee may read it: it never goes to the public site. */
  readonly exempt: boolean;
  /** The register's record of it; null where only the source speaks of this body. */
  readonly presentation: string | null;
  /** Its name in an address: "people-overview-and-scrutiny-committee-2026-04-22". */
  readonly name: string;
  readonly document: Root;
  readonly problems: readonly Problem[];
}

/**
 * The papers of one source, one for each body that the report goes to: first the one that the source names. Each carries
 * its problems; one with any is not to be handed out.
 */
export function coversOf({ front, document, day, presentations }: CoverAsked): readonly Cover[] {
  const { header, problems: unread } = readHeader(front);
  const { sections, problems: unformed } = readForm(document);
  const common = [...unread.map(aboveAll), ...unformed];
  return bodiesOf(header, sections, presentations).map((body) => {
    const { committee, meeting, published, exempt, urgent } = body.header;
    const own = [
      ...body.problems,
      ...exemptionProblems(exempt),
      ...(meeting === "" ? [] : publicationProblems({ meeting, published, urgent, day })),
    ];
    return {
      ...{ committee, meeting, published, exempt: exempt !== null, name: nameOf(committee, meeting) },
      presentation: body.presentation,
      latestPublication: meeting === "" ? null : latestPublicationFor(meeting),
      document: paperOf(body.header, body.sections),
      problems: [...common, ...own.map(aboveAll)],
    };
  });
}

/** Of the front matter. */
const aboveAll = (why: string): Problem => ({ line: 1, why });

const nameOf = (committee: string, meeting: string) =>
  `${committee.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${meeting}`.replace(/^-|-$/g, "");
