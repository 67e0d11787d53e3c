import { british, civil, iso } from "../days.ts";
import type { Day } from "../life.ts";
import type { Errors } from "../recording/record.ts";
import type { Dates } from "./world.ts";

/** How a sender's system writes one file. */
export interface Form {
  readonly dates: Dates;
  readonly encoding: "utf8" | "latin1";
  /** Begins with the mark that some spreadsheets put before UTF-8. */
  readonly mark: boolean;
  /** The heading from last to first, as another system prints it. */
  readonly reversed: boolean;
}

const plain: Form = { dates: orEmpty(iso), encoding: "utf8", mark: false, reversed: false };

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 2025-Feb-14 00:00:00, as school systems print a day. */
function long(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${year}-${months[month - 1]}-${String(date).padStart(2, "0")} 00:00:00`;
}

function orEmpty(form: (day: Day) => string): Dates {
  return (day) => (day === null ? "" : form(day));
}

/** What differs from the plain form, by format, from one period to another (both included). */
const habits: readonly (readonly [format: string, from: string, to: string, Partial<Form>])[] = [
  ["school-census-pupils", "2017-18", "2025-26", { dates: orEmpty(long) }],
  ["school-census-exclusions", "2017-18", "2025-26", { dates: orEmpty(long) }],
  ["police-notifications", "2017-18", "2020-21", { dates: orEmpty(british) }],
  ["police-notifications", "2019-20", "2019-20", { encoding: "latin1" }],
  ["health-visiting", "2021-22", "2021-22", { mark: true }],
  ["health-visiting", "2022-23", "2022-23", { dates: orEmpty(british) }],
  ["person-index", "2018-19", "2018-19", { dates: orEmpty(british) }],
  ["person-index", "2022-23", "2022-23", { reversed: true }],
];

/** The plain form where nothing is to go wrong; else what that sender's system did in that period. */
export function formOf(errors: Errors, format: string, label: string): Form {
  if (errors === "none") return plain;
  const differing = habits.filter(([of, from, to]) => of === format && from <= label && label <= to);
  return Object.assign({}, plain, ...differing.map(([, , , habit]) => habit)) as Form;
}
