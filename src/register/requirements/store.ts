import type { Entity, Records } from "../grammar/index.ts";
import { type Checklist, checklistOf, itemsInUse, type Said } from "./checklist/checklist.ts";
import { editionFor, type Held } from "./editionFor.ts";
import { dayOfVersion } from "./entities/subject.ts";
import { type FindingsOn, findingsOn, saidOf } from "./said/store.ts";
import type { SubjectKind } from "./sets.ts";

/** What is held against an edition: a year's report, or a version of the arrangements or the threshold document. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The year, 2024-25, or the version's reference. */
  readonly key: string;
  readonly title: string;
  readonly held: Held;
}

export interface HeldAgainst extends Checklist {
  readonly subject: Subject;
}

/**
 * A subject's checklist: the edition that applied to it, its items and what was found.
 * @param subject the year of a yearly report (2024-25), or the reference of a version
 * @param today ISO; a version that has no day yet is held against what is in force then
 */
export async function requirementsFor(
  records: Records,
  kind: SubjectKind,
  subject: string,
  today: string,
): Promise<HeldAgainst | { readonly refused: string }> {
  const found = await subjectOf(records, kind, subject, today);
  if ("refused" in found) return found;
  const [said, findings] = await Promise.all([saidOf(records), findingsOn(records)]);
  return heldAgainst(found, said, findings);
}

export function heldAgainst(subject: Subject, said: Said, findings: FindingsOn): HeldAgainst {
  const { kind, key, held } = subject;
  return { subject, ...checklistOf(itemsInUse(held.edition, kind, said), findings.get(key) ?? []) };
}

async function subjectOf(
  records: Records,
  kind: SubjectKind,
  key: string,
  today: string,
): Promise<Subject | { readonly refused: string }> {
  if (kind === "yearly-report") return subjectFrom(kind, key, `Yearly report ${key}`, key);
  const version = await records.find(key);
  if (version?.entity !== "version") return { refused: `There is no version ${key}.` };
  const document = await records.find(version.values.document ?? "");
  if (document?.values.kind !== kind) return { refused: `${key} is a version of something else.` };
  return subjectFrom(kind, key, version.title, dayOfVersion(version.values) ?? today);
}

function subjectFrom(
  kind: SubjectKind,
  key: string,
  title: string,
  yearOrDay: string,
): Subject | { readonly refused: string } {
  const held = editionFor(kind, yearOrDay);
  return "refused" in held ? held : { kind, key, title, held };
}

/**
 * Everything that is or can be held against an edition: every version of arrangements and threshold document that was not
 * withdrawn, and every yearly report that somebody has looked at, with those of `years`.
 */
export async function subjectsOf(
  records: Records,
  entities: readonly Entity[],
  {
    years,
    findings,
    today,
  }: { readonly years: readonly string[]; readonly findings: FindingsOn; readonly today: string },
): Promise<{ readonly subjects: readonly Subject[]; readonly beforeSets: readonly string[] }> {
  const every = (name: string) => records.all(entities.find((each) => each.name === name));
  const [documents, versions] = await Promise.all([every("document"), every("version")]);
  const kinds = new Map(documents.map(({ reference, values }) => [reference, values.kind]));
  const looked = [...findings.keys()].filter((key) => /^\d{4}-\d{2}$/.test(key));
  const all = [
    ...[...new Set([...looked, ...years])]
      .sort()
      .reverse()
      .map((year) => ({
        title: `Yearly report ${year}`,
        made: subjectFrom("yearly-report", year, `Yearly report ${year}`, year),
      })),
    ...versions.flatMap((version) => {
      const kind = kinds.get(version.values.document ?? "");
      if ((kind !== "masa" && kind !== "threshold") || version.state === "withdrawn") return [];
      const day = dayOfVersion(version.values) ?? today;
      return { title: version.title, made: subjectFrom(kind, version.reference, version.title, day) };
    }),
  ];
  return {
    subjects: all.flatMap(({ made }) => ("refused" in made ? [] : made)),
    beforeSets: all.flatMap(({ made, title }) => ("refused" in made ? title : [])),
  };
}
