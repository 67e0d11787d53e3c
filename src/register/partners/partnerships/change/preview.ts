import type { Entity, Kept } from "../../../grammar/index.ts";
import type { Becomes, Plan } from "../event.ts";
import type { Outline, Person } from "../forms.ts";

interface Answered {
  readonly open: readonly { readonly entity: Entity; readonly kept: Kept }[];
  readonly people: readonly Person[];
  readonly becomes: ReadonlyMap<string, Becomes>;
  readonly seats: Plan["seats"];
}

/** What the answers come to: what each successor takes over, who sits there, and what ends. */
export function previewOf({ to }: Outline, { open, people, becomes, seats }: Answered) {
  const going = (mark: string) =>
    open.filter(({ kept }) => {
      const answer = becomes.get(kept.reference);
      return answer !== undefined && "to" in answer && answer.to === mark;
    });
  const ending = open.filter(({ kept }) => "ends" in (becomes.get(kept.reference) ?? {}));
  const seated = (mark: string) =>
    people.filter(({ account }) =>
      seats.some((seat) => seat.account === account && seat.partnership === mark),
    );
  return {
    successors: to.map((each) => ({
      ...each,
      counts: countsOf(going(each.mark)),
      people: seated(each.mark).map(({ name }) => name),
    })),
    ends: countsOf(ending),
    unseated: people
      .filter(({ account }) => !seats.some((seat) => seat.account === account))
      .map(({ name }) => name),
  };
}

function countsOf(records: Answered["open"]) {
  const kinds = [...new Set(records.map(({ entity }) => entity))];
  return kinds.map(({ name, many }) => ({
    count: records.filter(({ entity }) => entity.many === many).length,
    one: name,
    many,
  }));
}
