import { type Context, Hono } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import type { Entity, Kept, RecordsOf } from "../../grammar/index.ts";
import { yearAsked } from "../year.ts";
import { escalation } from "./escalation.ts";
import { levels, outcomes, reasons } from "./fields.ts";
import { stages, stagesSource } from "./stages.ts";
import { type AgencyTally, type Counted, type Raised, tallyOf } from "./tally.ts";

/** “Escalations: what they show”, beside the list that every kind of record has. */
export function escalationPages(shell: Shell, recordsOf: RecordsOf, entities: readonly Entity[]): Hono {
  return new Hono().get("/escalations/tally", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "escalations")) return shell.forbidden(c, "escalations");
    const records = recordsOf(reader.partnership);
    const agency = entities.find(({ name }) => name === "agency");
    const [kept, agencies] = await Promise.all([records.all(escalation), records.all(agency, "waiting")]);
    return show(c, shell, { kept: kept.filter(({ state }) => state !== "withdrawn"), agencies });
  });
}

interface Found {
  /** Those that were not withdrawn. */
  readonly kept: readonly Kept[];
  readonly agencies: readonly Kept[];
}

function show(c: Context, shell: Shell, { kept, agencies }: Found) {
  const raised = kept.map(raisedFrom);
  const asked = yearAsked(
    c.req.query("year"),
    raised.map(({ raisedOn }) => raisedOn),
    shell.day(),
  );
  const known = agencies.map(({ reference }) => reference);
  const nameOf = new Map(agencies.map(({ reference, title }) => [reference, title]));
  const named = (tallies: readonly AgencyTally[]) =>
    tallies.map((each) => ({ ...each, name: nameOf.get(each.agency) ?? each.agency }));
  const tally = tallyOf(
    raised.filter(({ raisedOn }) => asked.holds(raisedOn)),
    known,
  );
  return shell.page(c, {
    title: "Escalations: what they show",
    section: "partnership",
    template: "register/decisions/views/escalations.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Escalations", href: "/escalations" }],
      ...{ asked, tally, stages, stagesSource },
      raisedBy: named(tally.raisedBy),
      raisedWith: named(tally.raisedWith),
      silent: tally.silent.map((each) => nameOf.get(each) ?? each).toSorted(),
      byReason: inWords(tally.byReason, reasons),
      byLevel: inWords(tally.byLevel, levels),
      byOutcome: inWords(tally.byOutcome, outcomes),
      years: asked.years.map((year) => ({
        year,
        ...tallyOf(
          raised.filter((each) => asked.isOf(year, each.raisedOn)),
          known,
        ),
      })),
    },
  });
}

const inWords = (counted: readonly Counted[], words: Readonly<Record<string, string>>) =>
  counted.map(({ key, count }) => ({ text: words[key] ?? key, count }));

function raisedFrom({ values }: Kept): Raised {
  return {
    by: values.raisedBy ?? "",
    with: values.raisedWith ?? "",
    about: values.about ?? "",
    level: values.level ?? "",
    stage: Number(values.stage ?? 1),
    raisedOn: values.raisedOn ?? "",
    resolvedOn: values.resolvedOn ?? null,
    outcome: values.outcome ?? null,
    told: values.told === undefined ? null : values.told === "yes",
  };
}
