import { type Role, roles } from "../../register/access/index.ts";
import type { DueQuestion, Entity } from "../../register/grammar/index.ts";

/** A state that waits for a role to take the next step; with a field, only where it says that value. */
interface Step {
  readonly entity: string;
  readonly state: string;
  readonly field?: string;
  readonly value?: string;
  readonly words: string;
}

const decides = (value: string, words: string): Step => ({
  ...{ entity: "decision", state: "proposed", field: "body", value, words },
});
const challenged = (value: string): Step => ({
  ...{ entity: "challenge", state: "raised", field: "challenged", value, words: "To be answered by you" },
});

/** What waits for whoever has a role, beside what names them or their role as its owner. */
export const stepsFor: Readonly<Partial<Record<Role, readonly Step[]>>> = {
  "lead-safeguarding-partner": [
    decides("lsp", "For the lead safeguarding partners to decide"),
    { entity: "escalation", state: "stage-5", words: "At the stage of the lead safeguarding partners" },
    challenged("Lead safeguarding partners"),
  ],
  "delegated-safeguarding-partner": [
    decides("dsp", "For the delegated safeguarding partners to decide"),
    { entity: "escalation", state: "stage-4", words: "At the stage of the delegated safeguarding partners" },
    challenged("Delegated safeguarding partners"),
  ],
  "sub-group-chair": [
    decides("sub-group", "For your group to decide"),
    { entity: "meeting", state: "drafted", words: "Minutes to be confirmed by your group" },
  ],
  "business-manager": [
    decides("manager", "For you to decide, under delegation"),
    { entity: "meeting", state: "held", words: "Minutes to be written" },
    { entity: "version", state: "approved", words: "Approved: to be signed, or given its day" },
    { entity: "reminder", state: "bounced", words: "It reached nobody: the address is to be put right" },
    { entity: "post", state: "vacant", words: "A post of the unit to be filled" },
    challenged("Business unit"),
  ],
  analyst: [
    { entity: "reminder", state: "bounced", words: "It reached nobody: the address is to be put right" },
  ],
  "independent-scrutineer": [
    {
      ...{ entity: "challenge", state: "answered", field: "challenger", value: "Independent scrutineer" },
      words: "Answered: does it settle your challenge?",
    },
  ],
};

/** What of a group waits for its chair, by the field that names the group. */
export const ofGroup: readonly string[] = ["decision", "meeting"];

/** Links to somebody's own record by which a thing waits for them, and in which words. */
export const handsOf: readonly { readonly entity: string; readonly field: string; readonly words: string }[] =
  [
    { entity: "signature", field: "person", words: "Your signature is asked for" },
    { entity: "contribution", field: "person", words: "Asked of you" },
    { entity: "group", field: "chair", words: "You chair it" },
  ];

/** Links to somebody's own record whose name is a title of theirs. */
const seatsOf = [
  { entity: "appointment", field: "person" },
  { entity: "membership", field: "holder" },
  { entity: "post", field: "holder" },
];

/** What an owner may be called who has this role, beside the role's own title. */
const alsoCalled: Readonly<Partial<Record<Role, readonly string[]>>> = {
  "business-manager": ["Business unit"],
  analyst: ["Business unit"],
  "lead-safeguarding-partner": ["Lead safeguarding partners"],
  "delegated-safeguarding-partner": ["Delegated safeguarding partners"],
};

/** What comes rather than being owed, and how many days ahead it is shown. */
const comingDays: Readonly<Record<string, number>> = {
  ...{ meeting: 14, document: 60, group: 60, appointment: 90, post: 90 },
};
export const comes = (entity: string) => entity in comingDays;

/** How far ahead what is owed is shown, in days. */
export const daysAhead = 14;

/** What is published to everybody, the first of it first. */
export const publishedKinds = ["document", "decision", "action"];

interface Asked {
  readonly entities: readonly Entity[];
  readonly reader: {
    readonly name: string;
    readonly role: string;
    may(action: string, thing: string): boolean;
  };
  readonly day: string;
  /** The day that is so many days later. */
  later(days: number): string;
  /** Only this kind, by its plural; null: all of them. */
  readonly kind: string | null;
}

/** What Today asks the register for this reader, of the kinds that they may see; null where no people are kept. */
export function questionFor({ entities, reader, day, later, kind }: Asked): DueQuestion | null {
  const seen = entities.filter((entity) => reader.may("see", entity.many));
  const named = (name: string) => seen.find((each) => each.name === name);
  const people = entities.find(({ name }) => name === "person");
  if (!people) return null;
  const known = <T extends { readonly entity: string }>(all: readonly T[]) =>
    all.flatMap((each) => {
      const entity = named(each.entity);
      return entity ? [{ ...each, entity }] : [];
    });
  const role = reader.role as Role;
  return {
    day,
    kinds: seen
      .filter(({ many }) => kind === null || many === kind)
      .map((entity) => ({ entity, until: later(comingDays[entity.name] ?? daysAhead) })),
    reader: {
      name: reader.name,
      people,
      titles: [roles[role], ...(alsoCalled[role] ?? [])],
      hands: known(handsOf),
      seats: known(seatsOf),
      steps: known(stepsFor[role] ?? []).map(({ words: _, ...step }) => step),
    },
    ahead: known([{ entity: "version", state: "scheduled", field: "effectiveOn", until: later(60) }]),
    published: entities.filter(
      ({ name, many }) =>
        publishedKinds.includes(name) && !reader.may("see", many) && reader.may("see", `published-${many}`),
    ),
    most: kind === null ? 6 : 100,
  };
}
