import { escaped, headlinesOf, treeToHtml } from "../../kit/prose/index.ts";
import { day as dayInWords } from "../../kit/web/index.ts";
import { hasContents, type Imprint, kindWords, type Printable } from "./printable.ts";
import { ownStyle } from "./store.ts";

/** What stands below the title: the text with its charts and tables, its first headings at level 2. */
const reportBody = ({ document }: Pick<Printable, "document">): string =>
  treeToHtml(document, { headings: 2, anchors: true });

/** The sections of a report, for a list of contents beside `reportBody`. */
function reportContents({ document }: Pick<Printable, "document">): string {
  const heads = [...headlinesOf(document).values()].filter(({ depth }) => depth <= 2);
  const tops = heads.flatMap((head, at) => {
    if (head.depth !== 1) return [];
    const next = heads.findIndex((each, later) => later > at && each.depth === 1);
    const below = heads.slice(at + 1, next === -1 ? heads.length : next);
    const inner =
      below.length === 0 ? "" : `<ol>${below.map((each) => `<li>${linkTo(each)}</li>`).join("")}</ol>`;
    return [`<li>${linkTo(head)}${inner}</li>`];
  });
  return `<ol class="report-contents__list">${tops.join("\n")}</ol>`;
}

const linkTo = ({ anchor, words }: { readonly anchor: string; readonly words: string }) =>
  `<a class="govuk-link" href="#${escaped(anchor)}">${escaped(words)}</a>`;

/**
 * The whole report as one page that stands alone: its own style and typeface, no script, nothing from elsewhere; it may be
 * saved, mailed and printed.
 */
export function reportPage(report: Printable, imprint: Imprint): string {
  const { title } = report;
  const { from, standing, attention, day } = imprint;
  const tag = standing
    ? `<p class="report-tag${attention ? " report-tag--attention" : ""}">${escaped(standing)}</p>`
    : "";
  const contents = hasContents(report)
    ? `<nav class="report-contents" aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">Contents</h2>\n${reportContents(report)}</nav>`
    : "";
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(title)} – ${escaped(from)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<style>
${ownStyle()}
</style>
</head>
<body>
<a href="#main" class="report-skip">Skip to the report</a>
<header class="report-head">
<p class="report-head__from">${mark}<span>${escaped(from)}</span></p>
${kindLine(report)}
<h1>${escaped(title)}</h1>
${tag}
${factsOf(imprint)}
</header>
<div class="report-body${contents ? " report-body--listed" : ""}">
${contents}
<main id="main" tabindex="-1">
${reportBody(report)}
</main>
</div>
<footer class="report-foot"><p>${escaped(from)} · ${dayInWords(day)}</p></footer>
</body>
</html>
`;
}

function kindLine(report: Printable): string {
  const kind = kindWords(report);
  return kind === "" ? "" : `<p class="report-head__kind">${escaped(kind)}</p>`;
}

function factsOf({ facts = [] }: Imprint): string {
  if (facts.length === 0) return "";
  const rows = facts.map(
    ([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`,
  );
  return `<dl class="report-facts">${rows.join("")}</dl>`;
}

const mark = `<svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false"><path d="M16 3.5 28 16h-7v12.5H11V16H4z" fill="currentColor"/></svg>`;
