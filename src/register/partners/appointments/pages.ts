import { Hono } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import type { RecordsOf } from "../../grammar/index.ts";
import { appointable } from "./appointable.ts";
import { appointed, appointments } from "./store.ts";
import { type Appointed, whoLeads } from "./who-leads.ts";

/** “Who leads”: who holds which role of the partnership today, what is missing, and who held it before. */
export function leadPages(shell: Shell, recordsOf: RecordsOf): Hono {
  return new Hono().get("/appointments/who-leads", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "appointments")) return shell.forbidden(c, "appointments");
    const { partners, names, inPost, ended } = await appointments(recordsOf(reader.partnership));
    const nameOf = ({ person }: Appointed) => names.get(person) ?? person;
    const line = (each: Appointed) => ({
      ...each,
      name: nameOf(each),
      roleName: roles[each.role] ?? each.role,
      agencyName: each.agency === null ? "" : (names.get(each.agency) ?? each.agency),
    });
    const leads = whoLeads(
      partners.map(({ reference, title }) => ({ reference, name: title })),
      inPost,
      { day: shell.day(), nameOf },
    );
    return shell.page(c, {
      title: "Who leads",
      section: "partnership",
      template: "register/partners/appointments/views/who-leads.njk",
      unkept: true,
      data: {
        partners: leads.partners.map((each) => ({
          ...each,
          leads: each.leads.map(line),
          delegates: each.delegates.map(line),
        })),
        single: [
          { role: "Partnership chair", held: leads.chair.map(line) },
          { role: "Independent scrutineer", held: leads.scrutineer.map(line) },
        ],
        others: leads.others.map(line),
        missing: leads.missing,
        named: inPost.some(({ role }) => role === "lsp" || role === "dsp"),
        before: ended
          .filter(({ retired }) => !retired)
          .map((kept) => ({ ...line(appointed(kept)), until: kept.values.until ?? "" }))
          .toSorted((a, b) => b.until.localeCompare(a.until)),
        may: { add: reader.may("add", "appointments") },
      },
    });
  });
}

const roles: Readonly<Record<string, string>> = appointable;
