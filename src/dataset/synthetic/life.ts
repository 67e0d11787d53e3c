/** Days since 1 January 1970, an integer. */
export type Day = number;

/** One child of the county, from birth (or arrival) to eighteenth birthday or departure. All are invented. */
export interface Person {
  /** Position in County.people. */
  readonly id: number;
  readonly family: number;
  readonly born: Day;
  readonly sex: "M" | "F";
  /** A code of the Department's list, for example WBRI. */
  readonly ethnicity: string;
  readonly forename: string;
  readonly surname: string;
  /** The surname before a change of name on `surnameChanged`. */
  readonly formerSurname?: string;
  readonly surnameChanged?: Day;
  readonly nhsNumber: string;
  readonly upn: string;
  /** The council's own id, given to everyone in advance and used only once the council knows the child. */
  readonly councilId: string;
  /** First day in the county; for a child born here it is the family's day and may lie before birth. */
  readonly arrives: Day;
  /** First day no longer in the county; null for one who never moves away as a child. */
  leaves: Day | null;
  /** Came alone, to claim asylum. */
  readonly unaccompanied: boolean;
  readonly died?: Day;
}

export interface Home {
  readonly from: Day;
  /** First day no longer there; null while it is the last known home. */
  to: Day | null;
  /** Position in County.neighbourhoods. */
  readonly neighbourhood: number;
  readonly postcode: string;
}

/** Children who live together. */
export interface Family {
  /** Position in County.families. */
  readonly id: number;
  /** Ids of people, eldest first. */
  readonly members: readonly number[];
  /** In order of `from`, without gaps. */
  readonly homes: readonly Home[];
}

export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly wardCode: string;
  readonly ward: string;
  /** 1 is the most deprived tenth. */
  readonly decile: number;
  /** A closed ring in metres, anticlockwise. */
  readonly polygon: readonly (readonly [number, number])[];
  /** Share of the county's families; the sum over the county is 1. */
  readonly weight: number;
}

export interface County {
  readonly people: readonly Person[];
  readonly families: readonly Family[];
  readonly neighbourhoods: readonly Neighbourhood[];
}

/** What the council did for one person. Only people whom children's social care met have one. */
export interface Career {
  readonly person: number;
  /** In order of date; never two open at once. */
  readonly referrals: readonly ReferralLife[];
  /** In order of start; never overlapping. */
  readonly lookedAfter: readonly CarePeriod[];
}

export interface ReferralLife {
  readonly date: Day;
  /** The census's code of source, for example 2B. */
  readonly source: string;
  /** N0 to N9. */
  readonly need: string;
  readonly noFurtherAction: boolean;
  readonly closure: { readonly date: Day; readonly reason: string } | null;
  readonly assessments: readonly AssessmentLife[];
  readonly section47s: readonly Section47Life[];
  readonly plans: readonly ProtectionPlanLife[];
  readonly childInNeedPlans: readonly ChildInNeedPlanLife[];
}

export interface AssessmentLife {
  readonly start: Day;
  readonly authorised: Day | null;
  readonly factors: readonly string[];
}

interface Section47Life {
  readonly start: Day;
  /** The day of the initial child protection conference that followed. */
  readonly conference: Day | null;
  readonly conferenceNotRequired: boolean;
}

export interface ProtectionPlanLife {
  readonly start: Day;
  readonly end: Day | null;
  /** NEG, PHY, SAB, EMO or MUL. */
  readonly initialCategory: string;
  readonly latestCategory: string;
  readonly previousPlans: number;
  readonly reviews: readonly Day[];
}

interface ChildInNeedPlanLife {
  readonly start: Day;
  readonly end: Day | null;
}

export interface CarePeriod {
  readonly start: Day;
  readonly end: Day | null;
  /** The 903's REC of the last episode; null while in care. */
  readonly endReason: string | null;
  /** In order; the first begins on `start`. */
  readonly legal: readonly { readonly from: Day; readonly status: string }[];
  /** In order and without gaps; `end` is the day on which the next begins. */
  readonly placements: readonly PlacementLife[];
  readonly reviews: readonly Day[];
  /** Absent: never unaccompanied. null: still so at the end of the story. */
  readonly unaccompaniedUntil?: Day | null;
  readonly missing: readonly { readonly kind: "M" | "A"; readonly start: Day; readonly end: Day | null }[];
}

export interface PlacementLife {
  readonly start: Day;
  readonly end: Day | null;
  readonly type: string;
  readonly provider: string;
  /** Why it ended; null while it lasts or when care ended with it. */
  readonly changeReason: string | null;
  readonly urn: string | null;
  /** Another type of placement with the carers of the one before, which is no new placement. */
  readonly sameCarers?: true;
}

/** A young person who comes alone, known before the county is made so that the county holds them. */
export interface UnaccompaniedArrival {
  readonly arrives: Day;
  /** First day no longer in the county's care (18th birthday, or moved under the National Transfer Scheme). */
  readonly leaves: Day;
  readonly born: Day;
  readonly sex: "M" | "F";
}

/** True where the person is born, a child and living in the county on `day`. */
export function livesHere(person: Person, day: Day): boolean {
  return (
    person.born <= day &&
    person.arrives <= day &&
    (person.leaves === null || person.leaves > day) &&
    (person.died === undefined || person.died > day)
  );
}

/** The family's home on `day`: the first one before they came, the last one after they went. */
export function homeOn(family: Family, day: Day): Home {
  const lived = family.homes.filter((home) => home.from <= day).at(-1) ?? family.homes[0];
  if (!lived) throw new Error(`Family ${family.id} has no home.`);
  return lived;
}
