import type { PartnershipKind, Role } from "../../access/index.ts";
import { partnershipKinds } from "../../access/index.ts";
import { type Entity, type Kept, readDay } from "../../grammar/index.ts";
import type { Becomes, Plan, Successor } from "./event.ts";

/** What a form sent, by field: one text, or several of one name. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/** The most partnerships that one separates into. */
export const most = 4;

export const one = (sent: Sent, name: string): string => {
  const value = sent[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};

export const several = (sent: Sent, name: string): readonly string[] => {
  const value = sent[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

export type Outline = Omit<Plan, "becomes" | "seats">;

interface Read {
  readonly outline: Outline;
  /** What cannot be read, by field. */
  readonly problems: Readonly<Record<string, string>>;
}

/** The first page of the form: the day, the reason, and what they become. */
export function readOutline(sent: Sent, kind: Plan["kind"], here: string): Read {
  const day = readDay(one(sent, "on"));
  const why = one(sent, "why").replaceAll("\r\n", "\n");
  const rows = Array.from({ length: kind === "join" ? 1 : most }, (_, at) => successorAt(sent, at));
  const to = rows.filter(({ mark, name }, at) => mark !== "" || name !== "" || (kind === "join" && at === 0));
  const from = kind === "join" ? [...new Set([here, ...several(sent, "from")])] : [here];
  return {
    outline: { kind, on: day ?? "", why, decision: one(sent, "decision").toUpperCase() || null, from, to },
    problems: {
      ...(day === null ? { on: "Give a day such as 1 July 2024" } : {}),
      ...(why === "" ? { why: "Give the reason" } : {}),
      ...(why.length > 2000 ? { why: "Give the reason in 2,000 characters or fewer" } : {}),
    },
  };
}

function successorAt(sent: Sent, at: number): Successor {
  const kind = one(sent, `kind-${at}`);
  return {
    name: one(sent, `name-${at}`).slice(0, 200),
    mark: one(sent, `mark-${at}`).toUpperCase(),
    kind: Object.hasOwn(partnershipKinds, kind) ? (kind as PartnershipKind) : "children",
  };
}

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
}

interface Given {
  readonly open: readonly { readonly entity: Entity; readonly kept: Kept }[];
  readonly people: readonly Person[];
}

/** The second page: where each open record goes, and who sits where. */
export function readAnswers(sent: Sent, to: readonly Successor[], { open, people }: Given) {
  const marks = to.map(({ mark }) => mark);
  const problems: Record<string, string> = {};
  const becomes = new Map<string, Becomes>();
  for (const { entity, kept } of open) {
    const answer = one(sent, `go.${kept.reference}`);
    const why = one(sent, `ends.${entity.many}`).slice(0, 2000);
    if (marks.includes(answer)) becomes.set(kept.reference, { to: answer });
    else if (answer !== "ends") problems[`go.${kept.reference}`] = `Say where ${kept.reference} goes`;
    else if (why === "")
      problems[`ends.${entity.many}`] = `Say why those of the ${entity.many} end that go nowhere`;
    else becomes.set(kept.reference, { ends: why });
  }
  const seats = people.flatMap(({ account, role }) =>
    several(sent, `seat.${account}`).flatMap((partnership) =>
      marks.includes(partnership) ? [{ account, partnership, role }] : [],
    ),
  );
  return { problems, becomes, seats };
}

/** Those who sit in a partnership that ends: by their account, or by a seat. The first of these roles is theirs. */
export function peopleIn(
  from: readonly string[],
  home: string,
  {
    accounts,
    seats,
    isRole,
  }: {
    readonly accounts: readonly {
      readonly id: string;
      readonly name: string;
      readonly role: string;
      readonly closedAt: string | null;
    }[];
    readonly seats: readonly {
      readonly account: string;
      readonly partnership: string;
      readonly role: string;
    }[];
    readonly isRole: (text: string) => text is Role;
  },
): readonly Person[] {
  return accounts
    .filter(({ closedAt }) => closedAt === null)
    .flatMap(({ id, name, role }) => {
      const roles = [
        ...(from.includes(home) ? [role] : []),
        ...seats
          .filter((seat) => seat.account === id && from.includes(seat.partnership))
          .map((seat) => seat.role),
      ].filter(isRole);
      return roles[0] ? [{ account: id, name, role: roles[0] }] : [];
    });
}

/** Everything that a form sent, to be sent again by the next page, but for the names given. */
export function carriedFields(sent: Sent, left: (name: string) => boolean) {
  return Object.entries(sent).flatMap(([name, value]) =>
    left(name) || name === "_csrf" || name === "step"
      ? []
      : (typeof value === "string" ? [value] : value).map((each) => ({ name, value: each })),
  );
}
