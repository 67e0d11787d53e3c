import { approvers, document, kindNamed, periodsOf, signedNow } from "../../register/documents/index.ts";
import type { Kept } from "../../register/grammar/index.ts";
import { dispatch } from "../../register/reports/index.ts";
import type {
  Commentary,
  PublicDispatch,
  PublicDocument,
  PublicPresentation,
  RecordedReport,
} from "./record.ts";
import { inOrder, orNull, type Register, wordsOf } from "./register.ts";

/** Versions that are or were in force of documents that anybody may read. */
export function documentsTold({ documents, versions }: Register, day: string): readonly PublicDocument[] {
  const told = documents
    .filter((each) => each.public)
    .flatMap((each) => {
      const own = versions.filter(({ values }) => values.document === each.reference);
      return periodsOf(own.map(dated))
        .filter(({ from }) => from <= day)
        .map(({ version: { kept }, from, until }) => ({
          reference: kept.reference,
          title: each.title,
          version: kept.title,
          kind: wordsOf(document, "kind", each.values.kind),
          ...{ from, until, address: orNull(kept.values.address) },
        }));
    });
  return inOrder(told, ({ from }) => from);
}

const dated = (kept: Kept) => ({
  ...{ kept, reference: kept.reference },
  effectiveOn: kept.values.effectiveOn,
  endedOn: kept.values.endedOn,
});

/** Every version of a yearly report that was not withdrawn, as it stands on that day. */
export function reportsTold(register: Register, day: string): readonly RecordedReport[] {
  const own = register.documents.filter(({ values }) => values.kind === "yearly-report");
  const told = own.flatMap(({ reference, public: open }) =>
    register.versions
      .filter(({ values, state }) => values.document === reference && state !== "withdrawn")
      .map((version) => reportTold(register, version, { day, open })),
  );
  return inOrder(told, ({ year }) => year ?? "");
}

function reportTold(
  { signatures, names }: Register,
  { reference, title, state, values }: Kept,
  { day, open }: { readonly day: string; readonly open: boolean },
): RecordedReport {
  const { effectiveOn } = values;
  const published = open && effectiveOn !== undefined && effectiveOn <= day;
  const approvedBy = approvers[kindNamed("yearly-report")?.approvedBy ?? "dsp"];
  const signed = signedNow(
    values,
    signatures.filter((each) => each.values.about === reference),
  );
  return {
    ...{ reference, title, year: yearOf(title) },
    state: published ? "published" : values.approvedOn || state === "scheduled" ? "approved" : "draft",
    text: values.text ?? "",
    address: orNull(values.address),
    snapshot: orNull(values.snapshot),
    publishedOn: published ? effectiveOn : null,
    approvals: values.approvedOn
      ? [{ on: values.approvedOn, by: approvedBy, decision: orNull(values.decision) }]
      : [],
    signatures: signed.map(({ values: { person = "", agency = "", signedOn = "" } }) => ({
      name: names.get(person) ?? person,
      agency: names.get(agency) ?? agency,
      on: signedOn,
    })),
    record: orNull(values.record),
    seal: orNull(values.seal),
  };
}

/** The reporting year that a title names: 2024-25 of "Yearly report 2024/25". */
export function yearOf(title: string): string | null {
  const [, first, second] = /\b(20\d{2})\s*[-–/]\s*(?:20)?(\d{2})\b/.exec(title) ?? [];
  return first && second ? `${first}-${second}` : null;
}

/** @param role whose own words a commentary is: the only role that may write one */
export const commentariesTold = ({ commentaries }: Register): readonly Commentary[] =>
  inOrder(
    commentaries
      .filter(({ state }) => state === "stands")
      .map(({ reference, values }) => ({
        reference,
        report: values.report ?? "",
        by: values.by ?? "",
        role: "Independent scrutineer",
        on: values.writtenOn ?? "",
        section: orNull(values.section),
        heading: values.heading ?? "",
        text: values.text ?? "",
      })),
    ({ on }) => on,
  );

/** Those that are not withdrawn, whether anybody may read them or not. */
export const presentationsTold = (register: Register): readonly (PublicPresentation & { open: boolean })[] =>
  inOrder(
    register.presentations
      .filter(({ state }) => state !== "withdrawn")
      .map((kept) => presentationTold(kept, register.actions)),
    ({ meetingOn }) => meetingOn,
  );

function presentationTold({ reference, values, public: open }: Kept, actions: readonly Kept[]) {
  const { paragraph = "", publicInterest = "" } = values;
  return {
    ...{ reference, open, report: values.report ?? "", body: values.body ?? "", title: values.title ?? "" },
    meetingOn: values.meetingOn ?? "",
    publishedOn: orNull(values.publishedOn),
    urgent: orNull(values.urgent),
    exempt: values.access === "exempt" ? { paragraph: paragraph, publicInterest } : null,
    officer: values.officer ?? "",
    portfolioHolder: values.portfolioHolder ?? "",
    recommendations: values.recommendations ?? "",
    resolution: orNull(values.resolution),
    resolvedOn: orNull(values.presentedOn),
    actions: actions
      .filter((each) => each.public && each.values.presentation === reference)
      .map((each) => each.reference)
      .sort(),
  };
}

export const dispatchesTold = ({ dispatches }: Register): readonly PublicDispatch[] =>
  inOrder(
    dispatches
      .filter((each) => each.public)
      .map(({ reference, title, values }) => ({
        reference,
        report: values.report ?? "",
        to: ["panel", "what-works"].includes(values.to ?? "") ? wordsOf(dispatch, "to", values.to) : title,
        on: values.sentOn ?? "",
      })),
    ({ on }) => on,
  );
