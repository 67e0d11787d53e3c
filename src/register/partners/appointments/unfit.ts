import type { Around, Problems, Values } from "../../grammar/index.ts";
import { safeguardingPartners } from "../agencies/agency.ts";

/**
 * What is wrong with an appointment beside those that stand: leads and delegates act for a safeguarding partner, one lead for
 * each at a time; the chair is one of the delegates (Working Together 2023); the scrutineer is of no agency.
 */
export function unfit(
  values: Values,
  { names, beside = [] }: Pick<Around, "names" | "beside">,
): Problems | null {
  const { role, agency, person } = values;
  const category = names.find(({ field }) => field === "agency")?.values.category;
  const employer = names.find(({ field }) => field === "person")?.values.agency;
  const inPost = beside.filter((each) => each.open && !each.retired).map((each) => each.values);
  if ((role === "lsp" || role === "dsp") && category !== undefined && !(category in safeguardingPartners))
    return { agency: "For which agency: leads and delegates act for one of the three safeguarding partners" };
  if (role === "lsp" && inPost.some((each) => each.role === "lsp" && each.agency === agency))
    return { agency: "For which agency: it has a lead in post; end that appointment first" };
  if (role === "chair" && !inPost.some((each) => each.role === "dsp" && each.person === person))
    return { person: "Who: the chair is one of the delegated safeguarding partners in post" };
  if (role === "chair" && inPost.some((each) => each.role === "chair"))
    return { role: "Role: there is a chair in post; end that appointment first" };
  if (role === "scrutineer" && (agency !== undefined || employer !== undefined))
    return { person: "Who: an independent scrutineer is of no agency of the partnership" };
  return null;
}
