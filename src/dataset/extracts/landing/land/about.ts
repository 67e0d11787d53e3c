import type { Format } from "../../format.ts";
import type { Agency } from "../../partnership/store.ts";
import { type Period, periodInName, periodNamed, periodOfDay } from "../../period.ts";
import type { Receipt } from "../../receipts/receipt.ts";
import type { Taken } from "../intake.ts";
import type { SentFile } from "../receive.ts";
import type { Issue, SelfDescription } from "../row.ts";

/**
 * The agency that sent a file: as told, or the one whose role owes the format. One of another role is refused: a return
 * under a wrong name would stand beside the right one instead of in its place.
 */
export function agencyFor(
  file: SentFile,
  format: Format,
  agencies: readonly Agency[],
): { id: string } | { refused: string } {
  const ids = agencies.map((agency) => agency.id).join(", ");
  const told = file.agency === undefined ? undefined : agencies.find((agency) => agency.id === file.agency);
  if (file.agency !== undefined && !told)
    return { refused: `There is no agency "${file.agency}". There are: ${ids}.` };
  if (told && told.role !== format.role) {
    const owing = agencies.filter((agency) => agency.role === format.role).map((agency) => agency.id);
    const instead =
      owing.length > 0
        ? ` Name ${owing.join(" or ")} as the agency that sent it, or leave the agency out.`
        : "";
    return { refused: `${format.title} is not ${told.name}'s to send.${instead}` };
  }
  const owing = told ?? agencies.find((agency) => agency.role === format.role);
  return (
    owing ?? {
      refused: `No agency of this partnership has the role ${format.role}. Name the agency that sent it: ${ids}.`,
    }
  );
}

/** Why a file cannot be of the period that it is said to be: it says itself that it is of another. null: it may be. */
export function otherPeriod({ period }: SentFile, self: SelfDescription): string | null {
  const told = period === undefined ? null : periodNamed(period);
  const day = self.referenceDate?.slice(0, 10);
  const ofDay = day ? periodOfDay(day) : null;
  const ofYear = yearIn(self);
  if (!told || (!ofDay && !ofYear)) return null;
  const inside = day !== undefined && told.from <= day && day <= told.to;
  if (inside || told.name === ofDay?.name || told.name === ofYear?.name) return null;
  const says = day ? `its reference date is ${day}` : `its year is ${self.year}`;
  return `The file says that it is of ${(ofDay ?? ofYear)?.name} (${says}), not of ${told.name}. Leave the period out, or send the file of ${told.name}.`;
}

const yearIn = ({ year }: SelfDescription) =>
  year && /^20\d\d$/.test(year) ? periodOfDay(`${year}-03-31`) : null;

/** The period of a file: as told, else what it says of itself, else its name, else the year of its latest date. */
export function periodFor(
  file: SentFile,
  name: string,
  self: SelfDescription,
  latest: string | null,
): Period | null {
  if (file.period !== undefined) return periodNamed(file.period);
  const said = self.referenceDate ? periodOfDay(self.referenceDate.slice(0, 10)) : null;
  return said ?? yearIn(self) ?? periodInName(name) ?? (latest ? periodOfDay(latest) : null);
}

/**
 * What is new where a file's bytes were received before: it is sent for another period (as told, or as its name says; a
 * file that names its own year is that year's whatever its name), or a draft is sent again as final. null: nothing.
 */
export function newlySaid(
  file: SentFile,
  name: string,
  { self, receipt }: { self: SelfDescription; receipt: Receipt },
): { period: Period; provisional: boolean } | null {
  const own = receipt.period === null ? null : periodNamed(receipt.period);
  const said = file.period === undefined ? periodInName(name) : periodNamed(file.period);
  const period = self.referenceDate || self.year ? own : (said ?? own);
  const provisional = file.provisional ?? provisionalName(name);
  const final = receipt.provisional && !provisional;
  return period && (period.name !== receipt.period || final) ? { period, provisional } : null;
}

export const provisionalName = (name: string) => /provisional/i.test(name);

/** What is to be said of the file as a whole: row 0. */
export function issuesOfFile({ csv, format }: Taken, period: Period | null): Issue[] {
  const table = csv?.recognised.table.name ?? "";
  const query = (code: string, field: string, message: string): Issue => ({
    row: 0,
    table,
    field,
    severity: "query",
    code,
    message,
  });
  const extra = csv?.recognised.extra.map(([name]) => name) ?? [];
  const columns = csv?.recognised.table.columns ?? [];
  const absent = columns.filter((column, at) => column.required && csv?.recognised.places[at] === -1);
  return [
    ...(period
      ? []
      : [
          query(
            "period-unknown",
            "",
            `Nothing tells the period of this ${format.title} file: say which it is of when you send it.`,
          ),
        ]),
    ...(extra.length > 0
      ? [
          query(
            "extra-columns",
            "",
            `Columns that the format does not know, kept and not used: ${extra.join(", ")}.`,
          ),
        ]
      : []),
    ...absent.map(({ name }) =>
      query("column-absent", name, `The file has no column ${name}, which the format needs.`),
    ),
    ...(csv && csv.encoding !== "utf-8"
      ? [query("encoding", "", `The file is ${csv.encoding.toUpperCase()}, not UTF-8; it was read as that.`)]
      : []),
  ];
}
