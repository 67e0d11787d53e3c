import type { Kept, Records } from "../../grammar/index.ts";
import type { Answering, Confirmed, Found, Said, Verdict, Worded } from "../checklist/checklist.ts";
import { answer } from "../entities/answer.ts";
import { confirmation } from "../entities/confirmation.ts";
import { finding } from "../entities/finding.ts";
import { wording } from "../entities/wording.ts";
import { itemNamed } from "../sets.ts";

/** What the partnership says of the items: its own words, who read the sources, and which documents answer. */
export async function saidOf(records: Records): Promise<Said> {
  const [wordings, confirmations, answers] = await Promise.all(
    [wording, confirmation, answer].map((entity) => records.all(entity, "stands")),
  );
  return {
    wordings: (wordings ?? []).map(wordedFrom),
    confirmations: (confirmations ?? []).map(confirmedFrom),
    answers: (answers ?? []).map(answeringFrom),
  };
}

/** The findings that stand, by their subject: a year or a version. */
export type FindingsOn = ReadonlyMap<string, readonly Found[]>;

export async function findingsOn(records: Records): Promise<FindingsOn> {
  const kept = await records.all(finding, "stands");
  const grouped = Map.groupBy(kept, ({ values }) => values.year ?? values.text ?? "");
  return new Map([...grouped].map(([subject, own]) => [subject, own.map(foundFrom)]));
}

function wordedFrom({ reference, values }: Kept): Worded {
  const { item: id, title = "", words = "", source = "" } = values;
  const set = itemNamed(id);
  return {
    ...{ reference, item: id ?? null, title, words, source },
    edition: set?.edition.edition ?? values.edition ?? "",
    for: set?.item.for ?? values.for ?? "",
  };
}

function confirmedFrom({ reference, values }: Kept): Confirmed {
  const { item = "", source = "", says = "", readBy = "", readOn = "", agrees } = values;
  return { reference, item, source, says, agrees: agrees === "yes", by: readBy, on: readOn };
}

function answeringFrom({ reference, values }: Kept): Answering {
  const { item = "", document = "", where = "" } = values;
  return { reference, item, document, where };
}

function foundFrom({ reference, title, values }: Kept): Found {
  const { item, own, verdict, evidence = "", missing = "", lookedAtBy = "", lookedAtOn = "" } = values;
  return {
    ...{ reference, title, item: item ?? own ?? "", verdict: verdict as Verdict, evidence },
    missing: verdict === "partly" || verdict === "not" ? missing : "",
    ...{ by: lookedAtBy, on: lookedAtOn, action: values.action ?? null },
    shownBy: [values.decision, values.meeting, values.document].flatMap((each) => each ?? []),
  };
}
