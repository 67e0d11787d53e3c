import type { Kept, Records } from "../../grammar/index.ts";
import { agency, safeguardingPartners } from "../agencies/agency.ts";
import { person } from "../people/person.ts";
import { appointment } from "./appointment.ts";
import type { Appointed } from "./who-leads.ts";

/** The safeguarding partners, the appointments of a partnership with those that ended, and what everything is called. */
export async function appointments(records: Records) {
  const [agencies, people, kept] = await Promise.all([
    records.all(agency),
    records.all(person),
    records.all(appointment),
  ]);
  const kinds = Object.keys(safeguardingPartners);
  const rank = ({ values }: Kept) => kinds.indexOf(values.category ?? "");
  return {
    partners: agencies
      .filter((each) => each.open && rank(each) >= 0)
      .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "en-GB")),
    names: new Map([...agencies, ...people].map(({ reference, title }) => [reference, title])),
    inPost: kept.filter(({ open }) => open).map(appointed),
    ended: kept.filter(({ open }) => !open),
  };
}

export const appointed = ({ reference, values }: Kept): Appointed => ({
  reference,
  role: values.role ?? "",
  person: values.person ?? "",
  agency: values.agency ?? null,
  from: values.from ?? "",
  termEnds: values.termEnds ?? null,
});
