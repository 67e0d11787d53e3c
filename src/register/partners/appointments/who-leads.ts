import { day as written } from "../../../kit/web/index.ts";

/** An appointment as it stands. */
export interface Appointed {
  readonly reference: string;
  readonly role: string;
  readonly person: string;
  readonly agency: string | null;
  readonly from: string;
  readonly termEnds: string | null;
}

export interface Partner {
  readonly reference: string;
  readonly name: string;
  readonly leads: readonly Appointed[];
  readonly delegates: readonly Appointed[];
}

export interface Leadership {
  readonly partners: readonly Partner[];
  readonly chair: readonly Appointed[];
  readonly scrutineer: readonly Appointed[];
  /** Every other role that somebody holds. */
  readonly others: readonly Appointed[];
  /** What is missing or runs out, in sentences; empty where everything is filled. */
  readonly missing: readonly string[];
}

/**
 * Who leads on a day, and what is missing: Working Together 2023 asks for one lead and one delegate of each safeguarding partner,
 * a chair who is a delegate, and scrutiny that is independent of them.
 * @param partners the safeguarding partners
 * @param inPost the appointments that have not ended
 */
export function whoLeads(
  partners: readonly { readonly reference: string; readonly name: string }[],
  inPost: readonly Appointed[],
  { day, nameOf }: { readonly day: string; readonly nameOf: (each: Appointed) => string },
): Leadership {
  const now = inPost.filter(({ from }) => from <= day);
  const of = (role: string, agency?: string) =>
    now.filter((each) => each.role === role && (agency === undefined || each.agency === agency));
  const rows = partners.map(({ reference, name }) => ({
    ...{ reference, name },
    leads: of("lsp", reference),
    delegates: of("dsp", reference),
  }));
  const [chair, scrutineer] = [of("chair"), of("scrutineer")];
  return {
    partners: rows,
    ...{ chair, scrutineer },
    others: now.filter(({ role }) => !["lsp", "dsp", "chair", "scrutineer"].includes(role)),
    missing: [
      ...rows.flatMap(gapsOf),
      ...(chair.length === 0 ? ["Nobody chairs the partnership."] : []),
      ...chair.filter((each) => !isDelegate(each, now)).map(noDelegate(nameOf)),
      ...(scrutineer.length === 0 ? ["There is no independent scrutineer."] : []),
      ...now.flatMap((each) =>
        each.termEnds !== null && each.termEnds < day
          ? `The term of ${nameOf(each)} ended on ${written(each.termEnds)}: extend it, or end the appointment.`
          : [],
      ),
    ],
  };
}

function gapsOf({ name, leads, delegates }: Partner): string[] {
  return [
    ...(leads.length === 0 ? [`${name} has no lead safeguarding partner.`] : []),
    ...(delegates.length === 0 ? [`${name} has no delegated safeguarding partner.`] : []),
    ...(delegates.length > 1 ? [`${name} has ${delegates.length} delegated safeguarding partners.`] : []),
  ];
}

const isDelegate = ({ person }: Appointed, now: readonly Appointed[]) =>
  now.some((each) => each.role === "dsp" && each.person === person);

/** A chair can stop being a delegate after the appointment was made. */
const noDelegate = (nameOf: (each: Appointed) => string) => (each: Appointed) =>
  `${nameOf(each)} chairs the partnership and is no delegated safeguarding partner any more.`;
