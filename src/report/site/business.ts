import type { PublicAction, PublicRecord } from "../record/index.ts";
import type { SitePage } from "./material.ts";

/** What the partnership decided, undertook, has in force and consists of: a page for each, of public records only. */
export function businessPages(record: PublicRecord, day: string): readonly SitePage[] {
  const held = (from: string, until: string | null) => from <= day && (until === null || until > day);
  const told = record.documents.map(withPlace);
  const documents = told.filter(({ from, until }) => held(from, until));
  const earlier = told.filter(({ from, until }) => from <= day && !held(from, until));
  const titles = new Map(record.decisions.map(({ reference, title }) => [reference, title]));
  const page = (name: string, title: string, data: object): SitePage => ({
    ...{ path: `${name}.html`, title, section: name, view: name, data },
  });
  return [
    page("decisions", "Decisions", { decisions: newestFirst(record.decisions, ({ on }) => on) }),
    page("actions", "Actions", {
      none: record.actions.length === 0,
      groups: states.map(([state, words]) => ({
        ...{ state, words },
        actions: record.actions
          .filter((each) => each.state === state)
          .map((each) => shown(each, titles, day)),
      })),
    }),
    page("documents", "Documents in force", {
      kinds: [...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, all]) => ({ kind, all })),
      earlier: newestFirst(earlier, ({ from }) => from),
    }),
    page("groups", "Who meets", { levels: levelsOf(record) }),
  ];
}

/** What an old document's address says may be the shelf that it lies on: no link leads there, so it stands as words. */
function withPlace(document: PublicRecord["documents"][number]) {
  const { address } = document;
  const leads = address !== null && /^https?:\/\//i.test(address);
  return { ...document, address: leads ? address : null, place: leads ? null : address };
}

/** The groups of each level, with the name of the one that each reports to. */
function levelsOf({ groups }: PublicRecord) {
  const names = new Map(groups.map(({ reference, name }) => [reference, name]));
  const levels = Map.groupBy(groups, ({ level }) => level);
  return [...levels].map(([level, all]) => ({
    level,
    groups: all.map((each) => ({
      ...each,
      reportsTo: each.reportsTo && (names.get(each.reportsTo) ?? each.reportsTo),
    })),
  }));
}

const newestFirst = <T>(all: readonly T[], on: (one: T) => string): readonly T[] =>
  [...all].sort((a, b) => (on(a) < on(b) ? 1 : on(a) > on(b) ? -1 : 0));

const states = [
  ["open", "Open"],
  ["complete", "Done, its effect not yet looked at"],
  ["closed", "Closed"],
  ["stopped", "Stopped"],
] as const satisfies readonly (readonly [PublicAction["state"], string])[];

function shown(action: PublicAction, decisions: ReadonlyMap<string, string>, day: string) {
  const from = action.decision === null ? undefined : decisions.get(action.decision);
  return {
    ...action,
    overdue: action.state === "open" && action.due !== null && action.due < day,
    decision: from === undefined ? null : { reference: action.decision, title: from },
    slipped:
      action.slips === 0 ? "" : action.slips === 1 ? "put back once" : `put back ${action.slips} times`,
  };
}
