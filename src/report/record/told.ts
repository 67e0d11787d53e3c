import { actionsTold, decisionsTold, groupsTold, risksTold } from "./business.ts";
import type { Commentary, Drafts, PublicRecord, RequirementsOfYear } from "./record.ts";
import type { Register } from "./register.ts";
import {
  commentariesTold,
  dispatchesTold,
  documentsTold,
  presentationsTold,
  reportsTold,
} from "./reports.ts";

interface Telling {
  readonly partnership: string;
  /** ISO. */
  readonly day: string;
  readonly requirements: Readonly<Record<string, RequirementsOfYear>>;
}

/** What everybody may see of the register, and apart from it what only those may who work on reports. */
export function told(
  register: Register,
  { partnership, day, requirements }: Telling,
): { readonly record: PublicRecord; readonly drafts: Drafts } {
  const reports = reportsTold(register, day);
  const published = reports.filter(({ state }) => state === "published");
  const isPublished = ({ report }: { readonly report: string }) =>
    published.some(({ reference }) => reference === report);
  const commentaries = commentariesTold(register);
  const presentations = presentationsTold(register);
  const plain = ({ open: _, ...rest }: (typeof presentations)[number]) => rest;
  return {
    record: {
      ...{ partnership, day, requirements, reports: published },
      decisions: decisionsTold(register),
      actions: actionsTold(register),
      risks: risksTold(register),
      documents: documentsTold(register, day),
      groups: groupsTold(register),
      commentaries: commentaries.filter(isPublished),
      presentations: presentations.filter(({ open }) => open).map(plain),
      dispatches: dispatchesTold(register),
    },
    drafts: {
      reports: reports.filter(({ state }) => state !== "published"),
      commentaries: commentaries.filter((each) => !isPublished(each)),
      presentations: presentations.filter(({ open }) => !open).map(plain),
    },
  };
}

/**
 * What a report prints: the public record with the commentary on this report, and on no other. What was checked and
 * approved is kept under the hash of this, so that the report can be built again when the register has moved on.
 */
export function recordForReport(
  record: PublicRecord,
  report: string,
  more: readonly Commentary[],
): PublicRecord {
  const all = [...record.commentaries, ...more].filter((each) => each.report === report);
  return { ...record, commentaries: all };
}
