import { type FlowNode as Drawn, flow } from "../../../kit/charts/index.ts";
import { hiddenMark, type PublishedCount, protectFlow, raw } from "../../../kit/disclosure/index.ts";
import type { JourneyFlow } from "../flow/flow.ts";

/** A year's flow with each count as one reader may see it. */
export interface ShownFlow {
  readonly nodes: readonly Shown<JourneyFlow["nodes"][number]>[];
  readonly links: readonly Shown<JourneyFlow["links"][number]>[];
  readonly windows: JourneyFlow["windows"];
  readonly cohort: Omit<JourneyFlow["cohort"], "count">;
}

type Shown<T> = Omit<T, "count"> & { readonly count: PublishedCount };

/** The figures of other pages that a stage repeats. */
const figureOf: Readonly<Record<string, string>> = {
  referral: "referrals",
  "no-further-action": "referrals-no-further-action",
};

/** Stages that another page counts too, or nearly so: hiding them here would hide nothing. */
const shownElsewhere = [...Object.keys(figureOf), "not-in-need"];

/** The flow as everybody may see it; null where no part of it can be shown safely. */
export function publishedFlow(counted: JourneyFlow): ShownFlow | null {
  const gate = protectFlow(raw({ nodes: counted.nodes, links: counted.links }), {
    shownElsewhere,
  });
  if (!gate) return null;
  const { nodes, links } = gate.value;
  const { windows, cohort } = counted;
  const { count: _, ...known } = cohort;
  return {
    ...{ windows, cohort: known },
    nodes: counted.nodes.map((node, at) => ({ ...node, count: nodes[at]?.count ?? hiddenMark })),
    links: counted.links.map((link, at) => ({ ...link, count: links[at]?.count ?? hiddenMark })),
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
      ...{ stage, open, display: written(count), hidden: count === hiddenMark, share: shareOf(count, whole) },
      figure: figureOf[id] ? `/indicators/${figureOf[id]}/${cohort.year}` : "#how",
    })),
    steps: links.map(({ from, to, count }) => ({
      ...{ from: name(from), to: name(to), display: written(count), hidden: count === hiddenMark },
    })),
    anyHidden: [...nodes, ...links].some((each) => each.count === hiddenMark),
    windows,
    cohort,
  };
}

const known = (count: PublishedCount) => (count === hiddenMark ? null : count);
const written = (count: PublishedCount) =>
  count === hiddenMark ? hiddenMark : count.toLocaleString("en-GB");

/** A whole per cent of the cohort, worked out from two shown counts and so giving away no hidden one. */
function shareOf(count: PublishedCount, whole: PublishedCount | undefined): string {
  if (count === hiddenMark || typeof whole !== "number" || whole === 0) return "";
  return `${((100 * count) / whole).toLocaleString("en-GB", { maximumFractionDigits: 0 })}%`;
}

/** The level at the first and the furthest known stage; it compares with no other year. */
function finding({ nodes, cohort }: ShownFlow): string {
  const of = (id: string) => known(nodes.find((node) => node.id === id)?.count ?? 0);
  const [referred, assessed, planned] = [of("referral"), of("assessment"), of("plan")];
  const parts = [
    assessed === null ? null : `${written(assessed)} led to an assessment`,
    planned === null
      ? null
      : `${written(planned)} ${assessed === null ? "led " : ""}to a child protection plan`,
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
