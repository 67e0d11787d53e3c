import { aliases, attributeNames } from "./attributes.ts";
import { predicates } from "./catalogue.ts";
import { policy } from "./policy.ts";
import type { Predicate, WorkedExample } from "./predicate.ts";

const head = `# Claims

Written from the definitions (\`node test/write-manuals.ts\`). A claim binds a sentence of a report to published figures:
\`:claim[Referrals fell by 24.6 per cent]{indicator="referrals" from="2018-19" to="2024-25" says="fell" by="24.6%"}\`.
At every build it is judged **true**, **false** (the figures, or the claim's own attributes, say otherwise) or **unsupported**
(they say too little for these words), with the reason and, where one is known, a sentence that is true.

The sentence itself is judged too. Every number in it, in digits or words, has to be one that the figures give, in its own
place ("by", "to", "from"); every time has to be the claim's; every word of direction has to be one that the claim carries.
Words of degree ("significantly"), of cause ("because of"), of judgement ("effective") and of what will be are never carried,
and a denial never passes as its opposite. A provisional figure has to be called provisional. The examples below are tests,
judged by the figures of an invented county in \`src/report/claims/example.ts\`.
`;

/** The page of docs/claims.md: every predicate with its examples, the evidence it asks for, and the short names. */
export function claimManual(): string {
  return [head, ...predicates.map(sectionOf), evidence(), names()].join("\n");
}

function sectionOf({ says, alsoSays, means, needs, may, examples }: Predicate): string {
  const code = (each: readonly string[]) => each.map((name) => `\`${name}\``).join(", ");
  return `## ${says}

${means} Needs ${code(needs)}; may have ${code(may)}. Also written ${code(alsoSays)}.

| Verdict | Claim |
|---|---|
${examples.map(rowOf).join("\n")}
`;
}

function rowOf({ verdict, text, attributes }: WorkedExample): string {
  const bound = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `| ${verdict} | ${text} \`{${bound.join(" ")}}\` |`;
}

function evidence(): string {
  const rows = Object.values(policy).map(({ says, source }) => `| ${says} | ${source} |`);
  return `## The evidence asked for

| Rule | Source |
|---|---|
${rows.join("\n")}
`;
}

function names(): string {
  const short = Object.entries(aliases).map(([name, id]) => `\`${name}\` for \`${id}\``);
  return `## Names

Attributes: ${attributeNames.map((name) => `\`${name}\``).join(", ")}. A year is written 2024-25 or 2024/25; a size "1,504",
"24.6%", "24.6 per cent" or "4.2 percentage points". An indicator, and a part, is named by its id or by a short word of the
field: ${short.join(", ")}.
`;
}
