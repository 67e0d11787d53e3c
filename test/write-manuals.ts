import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../src/commands.ts";
import { catalogue, type Indicator } from "../src/dataset/indicators/index.ts";
import { entities } from "../src/entities.ts";
import { commandManual } from "../src/kit/command/index.ts";
import { policy, policyInMarkdown } from "../src/register/access/index.ts";
import { entityManual, permissionsOf } from "../src/register/grammar/index.ts";
import { claimManual } from "../src/report/claims/index.ts";

const head = `# Indicators

Written from the definitions (\`node test/write-manuals.ts\`). Each has its SQL and its worked examples in
\`src/dataset/indicators/<id>/\`; the examples below are the tests that run. A year is 1 April to 31 March.

A year's figure counts what that year's own return lists, as it is known now: a record that stands only in the returns of
other years is left out, and a caveat beside the figure says so (decision 9). Re-referrals look back to what the return of
the year before lists.
`;

/** The page of docs/indicators.md: every definition in words, with its examples. */
export function indicatorManual(indicators: readonly Indicator[]): string {
  return [head, ...indicators.map(pageOf)].join("\n");
}

function pageOf(indicator: Indicator): string {
  const { id, title, question, numerator, denominator, unit, caseNotion, measures, polarity } = indicator;
  const { sourceFields, counterIndicators, owner, caveats, derived, examples } = indicator;
  const facts = [
    ["Counts", numerator],
    ...(denominator ? [["Out of", denominator]] : []),
    ["Unit", `${unit}. ${caseNotion}`],
    ["Kind", measures === "flow" ? "flow: what happens in the year" : "stock: what is so on 31 March"],
    ["Better", { "up good": "higher", "down good": "lower", neither: "neither higher nor lower" }[polarity]],
    ["Made from", sourceFields.join("; ")],
    ["Read beside it", counterIndicators.map((each) => `\`${each}\``).join(", ") || "nothing"],
    ["Owner", owner],
    ...derived.map((each) => [`\`${id}-${each.kind}\``, each.title]),
  ];
  const list = (items: readonly string[]) => items.map((each) => `- ${each}\n`).join("");
  return `## ${title}

\`${id}\`. ${question}

| | |
|---|---|
${facts.map(([name, words]) => `| ${name} | ${words} |`).join("\n")}

${list(caveats)}
Examples:
${list(examples.map((each) => each.says))}`;
}

/** Who may do what, with the rows of everything that the register keeps. */
export const wholePolicy = [...policy, ...entities.flatMap(permissionsOf)];

if (import.meta.main) {
  const docs = join(import.meta.dirname, "..", "docs");
  writeFileSync(join(docs, "commands.md"), await commandManual("npx waymark", commands));
  writeFileSync(join(docs, "claims.md"), claimManual());
  writeFileSync(join(docs, "indicators.md"), indicatorManual(catalogue));
  writeFileSync(join(docs, "entities.md"), entityManual(entities));
  writeFileSync(join(docs, "policy.md"), policyInMarkdown(wholePolicy));
}
