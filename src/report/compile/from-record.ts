import type { Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import { markdownTree } from "../../kit/prose/index.ts";
import { day } from "../../kit/web/index.ts";
import type { Commentary, PublicRecord } from "../record/index.ts";
import { isIsoDay } from "../source/index.ts";
import { paragraph, rowOf, tableOfWords, words } from "./nodes.ts";

/** What a block of the register's record makes. `evidence`: whether it holds anything. */
interface FromRecord {
  readonly nodes: RootContent[];
  readonly evidence: boolean;
}

type Attributes = Readonly<Record<string, string>>;
type Made = FromRecord | { readonly refused: string };

/** What the register says, as tables and quotations, by the name of the directive. */
const blocks: Readonly<Record<string, (asked: Attributes, record: PublicRecord) => Made>> = {
  decisions,
  actions,
  risks,
  commentary,
};

export const isFromRecord = (name: string): boolean => Object.hasOwn(blocks, name);

/**
 * The block that a directive asks for. A block of a year's report shows that year, 1 April to 31 March, unless it names days.
 * @param year the report's own, null where it has none
 */
export function blockFromRecord(
  { name, attributes }: { readonly name: string; readonly attributes: Attributes },
  record: PublicRecord | null,
  year: string | null,
): Made {
  if (record === null)
    return {
      refused: `::${name} shows what the register holds, and this workspace has no public record yet: start "waymark serve" once, which writes it.`,
    };
  for (const key of ["from", "to"])
    if (attributes[key] !== undefined && !isIsoDay(attributes[key]))
      return { refused: `${key}="${attributes[key]}" is no day: write it as 2025-03-31.` };
  const start = Number(year?.slice(0, 4));
  const ofYear = year === null ? {} : { from: `${start}-04-01`, to: `${start + 1}-03-31` };
  return blocks[name]?.({ ...ofYear, ...attributes }, record) ?? { refused: `There is no block ::${name}.` };
}

function decisions(asked: Attributes, { decisions }: PublicRecord): Made {
  const named = oneOf(
    asked.body,
    decisions.map(({ body }) => body),
    "body",
  );
  if ("refused" in named) return named;
  const held = decisions.filter((each) => within(each.on, asked) && named.fits(each.body));
  if (held.length === 0) return nothing("The register holds no public decision of this time.");
  const rows = held.map((each) =>
    rowOf([`${each.title} (${each.reference})`, each.text, each.body, day(each.on), standing(each)]),
  );
  const heads = ["Decision", "What was decided", "By", "On", "Why, and what became of it"];
  return table(heads, rows, `Decisions${inTime(asked)}`);
}

const standing = ({ reason, state, reversedBy }: PublicRecord["decisions"][number]) =>
  [reason, state === "In force" ? "" : `${state}${reversedBy ? `, see ${reversedBy}` : ""}.`]
    .filter((each) => each !== "")
    .join(" ");

const states = {
  open: "Open",
  complete: "Done, not yet closed",
  closed: "Closed",
  stopped: "Stopped",
} as const;

function actions(asked: Attributes, { actions }: PublicRecord): Made {
  const agency = oneOf(
    asked.agency,
    actions.map((each) => each.agency ?? ""),
    "agency",
  );
  if ("refused" in agency) return agency;
  const state = oneOf(asked.state, Object.keys(states), "state");
  if ("refused" in state) return state;
  const held = actions.filter(
    (each) =>
      within(each.due ?? each.completedOn, asked) && agency.fits(each.agency ?? "") && state.fits(each.state),
  );
  if (held.length === 0) return nothing("The register holds no public action that was due in this time.");
  const rows = held.map((each) =>
    rowOf([`${each.title} (${each.reference})`, each.agency ?? "", due(each), stateOf(each), helped(each)]),
  );
  return table(
    ["Action", "Agency", "Due", "State", "What shows that it helped"],
    rows,
    `Actions${inTime(asked, "due ")}`,
  );
}

const due = ({ due, slips }: PublicRecord["actions"][number]) =>
  due === null
    ? "No day"
    : `${day(due)}${slips === 0 ? "" : `, put back ${slips === 1 ? "once" : `${slips} times`}`}`;

const stateOf = ({ state, completedOn }: PublicRecord["actions"][number]) =>
  `${states[state]}${completedOn ? `, done on ${day(completedOn)}` : ""}`;

const helped = ({ impact, noImpact }: PublicRecord["actions"][number]) =>
  impact ?? (noImpact ? `Cannot be shown: ${noImpact}` : "Not yet known");

const levels = { severe: "Severe", high: "High", medium: "Medium", low: "Low" } as const;

function risks(asked: Attributes, { risks }: PublicRecord): Made {
  const level = oneOf(asked.level, Object.keys(levels), "level");
  if ("refused" in level) return level;
  const held = risks.filter((each) => level.fits(each.level));
  if (held.length === 0) return nothing("The register holds no public risk.");
  const rows = held.map((each) =>
    rowOf([`${each.title} (${each.reference})`, levels[each.level], each.mitigation, each.owner]),
  );
  return table(["Risk", "Level", "What is done about it", "Who answers for it"], rows, "Risks");
}

function commentary(asked: Attributes, { commentaries }: PublicRecord): Made {
  const wanted = asked.section?.trim().toLowerCase();
  const held = commentaries.filter(
    ({ section }) => wanted === undefined || (section ?? "").trim().toLowerCase() === wanted,
  );
  if (held.length === 0) return nothing("No commentary on this has been recorded.");
  return { nodes: held.flatMap(quoted), evidence: true };
}

function quoted({ by, role, on, section, heading, text }: Commentary): RootContent[] {
  const called = heading === "" ? [] : [strong([words(heading)])];
  const said: Blockquote = {
    ...{ type: "blockquote", children: [...called, ...markdownTree(text).children.map(withoutHeading)] },
  };
  const about = section === null ? "" : `, on “${section}”`;
  return [
    said,
    paragraph(`${by}, ${role}, ${day(on)}${about}. In their own words, which nobody else may change.`),
  ];
}

/** A heading within somebody's words would stand among the report's own. */
const withoutHeading = (node: RootContent) =>
  (node.type === "heading" ? strong(node.children) : node) as Blockquote["children"][number];

const strong = (children: PhrasingContent[]): Paragraph => ({
  ...{ type: "paragraph", children: [{ type: "strong", children }] },
});

const nothing = (sentence: string): FromRecord => ({ nodes: [paragraph(sentence)], evidence: false });

const table = (heads: readonly string[], rows: ReturnType<typeof rowOf>[], caption: string): FromRecord => ({
  nodes: [tableOfWords(heads, rows, { caption })],
  evidence: true,
});

/** A filter by a word that must be one of those that occur, however it is spelt. */
function oneOf(
  wanted: string | undefined,
  known: readonly string[],
  name: string,
): { readonly fits: (each: string) => boolean } | { readonly refused: string } {
  if (wanted === undefined) return { fits: () => true };
  const plain = (word: string) => word.trim().toLowerCase();
  if (!known.some((each) => plain(each) === plain(wanted))) {
    const all = [...new Set(known.filter((each) => each !== ""))].join(", ") || "none yet";
    return { refused: `The register knows no ${name} "${wanted}": it knows ${all}.` };
  }
  return { fits: (each: string) => plain(each) === plain(wanted) };
}

const within = (on: string | null, { from, to }: Attributes) =>
  on === null ? from === undefined : (from === undefined || on >= from) && (to === undefined || on <= to);

const inTime = ({ from, to }: Attributes, how = "") =>
  from && from === to
    ? `, ${how}${day(from)}`
    : from && to
      ? `, ${how}${day(from)} to ${day(to)}`
      : from
        ? `, ${how}from ${day(from)}`
        : to
          ? `, ${how}to ${day(to)}`
          : "";
