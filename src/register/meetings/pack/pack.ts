import {
  letterhead,
  paragraphs,
  type Typst,
  typst,
  typstAttachment,
  typstHeading,
  typstTable,
} from "../../../kit/pdf/index.ts";
import { markdownToTypst } from "../../../kit/prose/index.ts";
import { day } from "../../../kit/web/index.ts";
import type { Kept, OpenedFile } from "../../grammar/index.ts";
import type { Placed } from "../agenda/agenda.ts";
import { purposes, returns } from "../item-fields.ts";
import type { Gathered } from "../store.ts";

/** What a pack holds beside the meeting itself. */
export interface PackParts {
  readonly from: string;
  readonly whole: Gathered;
  /** The meeting before it, where it has minutes. */
  readonly previous: Kept | null;
  /** The group's actions that are not closed. */
  readonly actions: readonly Kept[];
  /** The day on which the pack is made, of which the action log speaks. */
  readonly day: string;
  /** The papers that are files, by the reference of their item. */
  readonly files: ReadonlyMap<string, OpenedFile>;
}

export interface Written {
  readonly source: Typst;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The agenda with every paper behind it, as one document; papers that are files lie inside it and are listed. */
export function packOf(parts: PackParts): Written {
  const { from, whole, previous, files } = parts;
  const { meeting, group, agenda } = whole;
  const sent = meeting.values.sentOn;
  const body = [
    agendaTable(agenda.placed, files),
    membersTable(whole),
    ...(previous ? [minutesBefore(previous)] : []),
    actionLog(parts),
    ...agenda.placed.filter((each) => isPaper(each, files)).map((each) => paperOf(each, files)),
    ...attachments(agenda.placed, files),
  ];
  const head = {
    from,
    ...(meeting.state === "cancelled" ? { standing: "Cancelled", attention: true } : {}),
    ...(meeting.state === "planned" ? { standing: "Draft agenda", attention: true } : {}),
    facts: factsOf(whole, [
      ["Papers sent", sent === undefined ? "Not sent yet" : day(sent)],
      ["Group", group.title],
    ]),
  };
  return {
    source: letterhead(head, paragraphs(body)),
    files: new Map([...files].map(([reference, file]) => [nameInside(reference, file), file.contents])),
  };
}

/** What a reader of the pack or of the minutes looks for first. */
export function factsOf(
  { meeting: { values }, group }: Gathered,
  more: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const time = [values.begins, values.ends].filter(Boolean).join(" to ");
  return [
    ["Date", [values.on === undefined ? "" : day(values.on), time].filter(Boolean).join(", ")],
    ...(values.place ? [["Place", values.place] as const] : []),
    ["Chair", values.chairedBy ?? group.values.chairRole ?? ""],
    ...more,
  ];
}

const isPaper = ({ item: { reference, values } }: Placed, files: PackParts["files"]) =>
  values.paper !== undefined || files.has(reference);

function agendaTable(placed: readonly Placed[], files: PackParts["files"]): Typst {
  if (placed.length === 0)
    return typst`= Agenda

Nothing is on the agenda.`;
  const table = typstTable({
    columns: [
      { head: "No." },
      { head: "Time" },
      { head: "Item", share: 1 },
      { head: "Purpose" },
      { head: "Page", number: true },
    ],
    rows: placed.map((each) => {
      const { item, number, at } = each;
      const owner = `${item.owner ?? ""}${item.values.minutes ? `, ${item.values.minutes} minutes` : ""}`;
      return [
        String(number),
        at ?? "",
        typst`#strong[${item.title}] #linebreak() #text(fill: grey)[${owner}]`,
        purposes[item.values.purpose as keyof typeof purposes] ?? "",
        isPaper(each, files) ? pageOf(number) : "",
      ];
    }),
  });
  return typst`= Agenda

${table}`;
}

/** The page on which a paper begins, which leads there. */
const pageOf = (number: number): Typst => ({
  markup: `#context link(<paper-${number}>, str(counter(page).at(<paper-${number}>).first()))`,
});

function membersTable({ seats, attended }: Gathered): Typst {
  const members = attended.length > 0 ? attended : seats;
  if (members.length === 0) return typst``;
  const table = typstTable({
    columns: [
      { head: "Seat", share: 5 },
      { head: "Held by", share: 4 },
      { head: "Agency", share: 5 },
      { head: "Vote" },
    ],
    rows: members.map(({ seat, person, agencyName, voting }) => [
      seat,
      person || "Vacant",
      agencyName,
      voting ? "Yes" : "No",
    ]),
  });
  return typst`= Members

${table}`;
}

function minutesBefore({ title, state, values }: Kept): Typst {
  const standing = state === "confirmed" ? "Confirmed." : "Draft, to be confirmed at this meeting.";
  return typst`#pagebreak(weak: true)
${typstHeading(1, typst`Minutes of the previous meeting`)}

#strong[${title}], ${day(values.on)}. ${standing}

${markdownToTypst(values.minutes ?? "", { headings: 2 })}`;
}

function actionLog({ actions, day: today }: PackParts): Typst {
  if (actions.length === 0)
    return typst`= Action log

On ${day(today)} no action of this group is open.`;
  const late = actions.filter(({ state, values }) => state === "open" && (values.due ?? "9") < today).length;
  const table = typstTable({
    columns: [{ head: "Action", share: 1 }, { head: "Owner" }, { head: "Due" }, { head: "State" }],
    rows: actions.map(({ reference, title, owner, state, values }) => [
      typst`${title} #linebreak() #text(fill: grey)[${reference}${slipped(values.slips)}]`,
      owner ?? "",
      values.due === undefined ? "" : day(values.due),
      stateOf(state, values.due ?? "9", today),
    ]),
  });
  const many = `${actions.length} ${actions.length === 1 ? "action is" : "actions are"} open`;
  const overdue = late > 0 ? `, of which ${late} ${late === 1 ? "is" : "are"} overdue` : "";
  return typst`#pagebreak(weak: true)
= Action log

${`As it stands on ${day(today)}: ${many}${overdue}.`}

${table}`;
}

const slipped = (slips: string | undefined) =>
  slips === undefined ? "" : `, put back ${slips === "1" ? "once" : `${slips} times`}`;

function stateOf(state: string, due: string, today: string): string | Typst {
  if (state === "complete") return "Done, impact to be shown";
  return due < today ? typst`#text(fill: amber, weight: 600)[Overdue]` : "To do";
}

/** A paper: its cover, which says what is asked, and its text in full. */
function paperOf({ item, number }: Placed, files: PackParts["files"]): Typst {
  const { values, reference, title, owner } = item;
  const file = files.get(reference);
  const cover = typstTable({
    columns: [{ head: typst`Paper ${number}` }, { head: reference, share: 1 }],
    rows: [
      ["Purpose", purposes[values.purpose as keyof typeof purposes] ?? ""],
      ["Brought by", owner ?? ""],
      ["Asked of the group", values.asked ?? ""],
      ...(values.duty === undefined ? [] : [["Asked for by", values.duty]]),
      ...(values.every === undefined
        ? []
        : [["How often", returns[values.every as keyof typeof returns] ?? ""]]),
      ...(file ? [["File", `${file.name} (${file.type.words}), inside this document as an attachment`]] : []),
    ],
  });
  return typst`#pagebreak(weak: true)
${typstHeading(1, typst`${number}. ${title}`)} ${{ markup: `<paper-${number}>` }}

${cover}

${markdownToTypst(values.paper ?? "", { headings: 2 })}`;
}

function attachments(placed: readonly Placed[], files: PackParts["files"]): readonly Typst[] {
  return placed.flatMap(({ item, number }) => {
    const file = files.get(item.reference);
    if (!file) return [];
    const words = `Item ${number}: ${item.title} (${file.name})`;
    return [typstAttachment(nameInside(item.reference, file), file.type.mime.split(";")[0] ?? "", words)];
  });
}

const nameInside = (reference: string, { type }: OpenedFile) => `${reference}.${type.ending}`;
