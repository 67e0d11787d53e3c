import type { Records } from "../../grammar/index.ts";
import { verdicts } from "../entities/finding.ts";
import type { HeldAgainst } from "../store.ts";
import type { Line } from "./checklist.ts";

/** A record that a checklist names: how it is called, and where it is shown. */
interface Named {
  readonly reference: string;
  readonly text: string;
  readonly href: string;
}

type Names = ReadonlyMap<string, Named>;

const places: Readonly<Record<string, string>> = {
  decision: "decisions",
  meeting: "meetings",
  document: "documents",
  action: "actions",
};

/** The names of everything that a checklist's findings and answers lead to. */
export async function namesIn(records: Records, { lines }: HeldAgainst): Promise<Names> {
  const named = lines.flatMap(({ finding, answers }) => [
    ...(finding?.shownBy ?? []),
    ...(finding?.action ? [finding.action] : []),
    ...answers.map(({ document }) => document),
  ]);
  const found = await records.findAll([...new Set(named)]);
  return new Map(
    found.map(({ reference, title, entity }) => [
      reference,
      { reference, text: title, href: `/${places[entity] ?? entity}/${reference}` },
    ]),
  );
}

/** A checklist's lines as its page shows them. */
export function linesOf({ lines }: HeldAgainst, names: Names) {
  const leads = (reference: string) => names.get(reference) ?? [];
  return lines.map((line) => ({
    ...line,
    verdict: wordsOf(line),
    attention: line.finding === null || line.finding.verdict === "not" || line.finding.verdict === "partly",
    shownBy: (line.finding?.shownBy ?? []).flatMap(leads),
    action: line.finding?.action ? (names.get(line.finding.action) ?? null) : null,
    policies: line.answers.map(({ document, where }) => ({ where, ...names.get(document) })),
  }));
}

const wordsOf = ({ finding }: Line) => (finding ? verdicts[finding.verdict] : "Not looked at");

const head = [
  ...["Item", "Title", "What is asked for", "Edition", "Mark", "Source checked by", "Source checked on"],
  ...["Finding", "Reference", "In a line", "What shows it", "Shown by", "What is missing", "Action"],
  ...["Looked at by", "Looked at on", "Documents that answer it"],
];

/** The same as the rows of a file. */
export function fileOf(made: HeldAgainst, names: Names): readonly (readonly string[])[] {
  const { edition } = made.subject.held;
  const rows = linesOf(made, names).map((line) => [
    ...[String(line.number), line.title, line.words, edition.title, line.mark],
    ...[line.confirmation?.by ?? "", line.confirmation?.on ?? ""],
    ...[line.verdict, line.finding?.reference ?? "", line.finding?.title ?? "", line.finding?.evidence ?? ""],
    ...[
      line.shownBy.map(cited).join("; "),
      line.finding?.missing ?? "",
      line.action ? cited(line.action) : "",
    ],
    ...[line.finding?.by ?? "", line.finding?.on ?? ""],
    line.policies.map(({ text = "", where }) => `${text}: ${where}`).join("; "),
  ]);
  return [head, ...rows];
}

const cited = ({ reference, text }: Named) => `${reference} ${text}`;
