import { type FlowNode as Drawn, flow } from "../../../kit/charts/index.ts";
import { type PublishedCount, protectFlow, raw } from "../../../kit/disclosure/index.ts";
import type { JourneyFlow } from "../flow/flow.ts";

/** A year's flow with each count as one reader may see it. */
export interface ShownFlow {
  readonly nodes: readonly Shown<JourneyFlow["nodes"][number]>[];
  readonly links: readonly Shown<JourneyFlow["links"][number]>[];
  readonly windows: JourneyFlow["windows"];
  readonly cohort: JourneyFlow["cohort"];
}

type Shown<T> = Omit<T, "count"> & { readonly count: PublishedCount };

/** The figures of other pages that a stage repeats: they stand there, so hiding them here would hide nothing. */
const figureOf: Readonly<Record<string, string>> = {
  referral: "referrals",
  "no-further-action": "referrals-no-further-action",
};

/** The flow as everybody may see it; null where no part of it can be shown safely. */
export function publishedFlow(counted: JourneyFlow): ShownFlow | null {
  const gate = protectFlow(raw({ nodes: counted.nodes, links: counted.links }), {
    shownElsewhere: Object.keys(figureOf),
  });
  if (!gate) return null;
  const { nodes, links } = gate.value;
  return {
    ...counted,
    nodes: counted.nodes.map((node, at) => ({ ...node, count: nodes[at]?.count ?? "c" })),
    links: counted.links.map((link, at) => ({ ...link, count: links[at]?.count ?? "c" })),
    cohort: { ...counted.cohort, count: typeof nodes[0]?.count === "number" ? counted.cohort.count : 0 },
  };
}

/** The drawing, its finding, and the tables beside it. */
export function cohortPage(shown: ShownFlow) {
  const { nodes, links, cohort, windows } = shown;
  const title = finding(shown);
  const name = (id: string) => nodes.find((node) => node.id === id)?.title ?? id;
  const whole = nodes[0]?.count;
  return {
    year: cohort.year,
    finding: title,
    drawing: flow({
      ...{ id: "flow", title, description: inWords(shown, name) },
      nodes: nodes.map((node): Drawn => {
        const { id, title: label, column, open, count } = node;
        return { id, label, column, open, count: known(count), display: written(count) };
      }),
      links: links.map(({ from, to, count }) => ({ from, to, count: known(count) })),
    }),
    stages: nodes.map(({ id, title: stage, count, open }) => ({
      ...{ stage, open, display: written(count), hidden: count === "c", share: shareOf(count, whole) },
      figure: figureOf[id] ? `/indicators/${figureOf[id]}/${cohort.year}` : null,
    })),
    steps: links.map(({ from, to, count }) => ({
      ...{ from: name(from), to: name(to), display: written(count), hidden: count === "c" },
    })),
    anyHidden: [...nodes, ...links].some((each) => each.count === "c"),
    windows,
    cohort,
  };
}

const known = (count: PublishedCount) => (count === "c" ? null : count);
const written = (count: PublishedCount) => (count === "c" ? "c" : count.toLocaleString("en-GB"));

/** A whole per cent of the cohort, worked out from two shown counts and so giving away no hidden one. */
function shareOf(count: PublishedCount, whole: PublishedCount | undefined): string {
  if (count === "c" || typeof whole !== "number" || whole === 0) return "";
  return `${((100 * count) / whole).toLocaleString("en-GB", { maximumFractionDigits: 0 })}%`;
}

/** The level at the first and the furthest known stage; it compares with no other year. */
function finding({ nodes, cohort }: ShownFlow): string {
  const of = (id: string) => known(nodes.find((node) => node.id === id)?.count ?? 0);
  const [referred, assessed, planned] = [of("referral"), of("assessment"), of("plan")];
  const parts = [
    assessed === null ? null : `${written(assessed)} led to an assessment`,
    planned === null ? null : `${written(planned)} to a child protection plan`,
  ].filter((part) => part !== null);
  const start =
    referred === null ? `Referrals of ${cohort.year}` : `Of ${written(referred)} referrals in ${cohort.year}`;
  return parts.length === 0 ? start : `${start}, ${parts.join(" and ")}`;
}

function inWords({ nodes, links }: ShownFlow, name: (id: string) => string): string {
  const stages = nodes.map((node) => `${node.title} ${written(node.count)}`).join("; ");
  const steps = links
    .map((link) => `${name(link.from)} to ${name(link.to)} ${written(link.count)}`)
    .join("; ");
  return `Stages: ${stages}. Steps: ${steps}.`;
}
