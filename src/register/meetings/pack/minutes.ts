import { letterhead, paragraphs, type Typst, typst, typstTable } from "../../../kit/pdf/index.ts";
import { markdownToTypst } from "../../../kit/prose/index.ts";
import { day } from "../../../kit/web/index.ts";
import type { Kept } from "../../grammar/index.ts";
import { came } from "../meeting-fields.ts";
import type { Gathered } from "../store.ts";
import { factsOf } from "./pack.ts";

/** The minutes of a meeting as a document: who came, whether it could decide, the text, its decisions and its actions. */
export function minutesDocument(from: string, whole: Gathered): Typst {
  const { meeting, group, quorum, decisions, actions } = whole;
  const { values, state } = meeting;
  const confirmed = state === "confirmed";
  const body = [
    attendance(whole),
    ...(quorum ? [quorum.quorate ? typst`${quorum.words}` : typst`#strong[${quorum.words}]`] : []),
    ...(values.declarations ? [typst`#strong[Declarations of interest.] ${values.declarations}`] : []),
    typst`= Minutes`,
    markdownToTypst(values.minutes ?? "", { headings: 2 }),
    ...(decisions.length > 0 ? [decisionTable(decisions)] : []),
    ...(actions.length > 0 ? [actionTable(actions)] : []),
    ...(confirmed ? [confirmation(meeting)] : []),
  ];
  const head = {
    from,
    standing: confirmed ? `Confirmed on ${day(values.confirmedOn)}` : "Draft, not yet confirmed",
    attention: !confirmed,
    facts: factsOf(whole, [["Group", group.title]]),
  };
  return letterhead(head, paragraphs(body));
}

function attendance({ attended }: Gathered): Typst {
  const table = typstTable({
    columns: [
      { head: "Seat", share: 5 },
      { head: "Held by", share: 4 },
      { head: "Agency", share: 5 },
      { head: "Came", share: 4 },
    ],
    rows: attended.map(({ seat, person, agencyName, came: how, deputy }) => [
      seat,
      person || "Vacant",
      agencyName,
      deputy === "" ? came[how] : `${came[how]}: ${deputy}`,
    ]),
  });
  return typst`= Attendance

${table}`;
}

function decisionTable(decisions: readonly Kept[]): Typst {
  const table = typstTable({
    columns: [{ head: "Decision" }, { head: "What is decided", share: 1 }, { head: "Dissent", share: 0.6 }],
    rows: decisions.map(({ reference, title, values }) => [
      reference,
      values.text ?? title,
      values.dissent ?? "None recorded",
    ]),
  });
  return typst`= Decisions

${table}`;
}

function actionTable(actions: readonly Kept[]): Typst {
  const table = typstTable({
    columns: [
      { head: "Action" },
      { head: "What is to be done", share: 1 },
      { head: "Owner" },
      { head: "Due" },
    ],
    rows: actions.map(({ reference, title, owner, values }) => [
      reference,
      title,
      owner ?? "",
      values.due === undefined ? "" : day(values.due),
    ]),
  });
  return typst`= Actions

${table}`;
}

function confirmation({ values }: Kept): Typst {
  const corrections = values.corrections ? ` Corrections: ${values.corrections}` : "";
  return typst`= Confirmation

${`Confirmed by ${values.confirmedBy} on ${day(values.confirmedOn)}.${corrections}`}`;
}
