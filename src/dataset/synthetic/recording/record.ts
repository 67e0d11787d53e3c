import type { Acquaintance } from "../agencies/acquaintance.ts";
import type { Identity } from "../agencies/adoptions.ts";
import { ageOn, civil, dayOf } from "../days.ts";
import type { Day, Person } from "../life.ts";
import type { Random } from "../random.ts";
import { type Habits, newcomers, type Recorder, realistic } from "./habits.ts";
import { nicknames } from "./nicknames.ts";
import { misdated, miskeyed, misspelt } from "./slips.ts";

/** What one agency has on file about who a person is. Empty text where it has nothing. */
export interface Particulars {
  readonly forename: string;
  readonly surname: string;
  readonly formerSurname: string;
  readonly born: Day | null;
  readonly nhsNumber: string;
  readonly upn: string;
  readonly postcode: string;
  /** Has not noticed the last move. */
  readonly behind: boolean;
}

export type Errors = "none" | "realistic";

interface Occasion {
  readonly agency: Recorder;
  readonly day: Day;
  /** What sets this record apart where an agency writes a person down anew each time; else it keeps one file on each. */
  readonly anew?: number;
}

export type WriteDown = (person: Person, occasion: Occasion) => Particulars;

/** How the agencies write people down: as they are, or with the slips of life, the same ones every time. */
export function recordWith(errors: Errors, known: Acquaintance, random: Random): WriteDown {
  if (errors === "none") return (person, occasion) => asIs(person, occasion, known);
  return (person, occasion) => {
    const own = random.stream(`${occasion.agency} ${person.id} ${occasion.anew ?? ""}`);
    const born = assignedBirthday(person, random.stream(`birthday ${person.id}`));
    return slipped({ person, occasion, truth: { ...asIs(person, occasion, known), born } }, known, own);
  };
}

/** An NHS number goes with health and the council, a UPN (from school age) with schools and the council. */
function asIs(person: Person, { agency, day }: Occasion, known: Acquaintance): Particulars {
  const identity = known.identityOn(person, day);
  const pupil = agency === "schools" || (agency === "council" && ageOn(person.born, day) >= 5);
  return {
    forename: identity.forename,
    surname: identity.surname,
    formerSurname: agency === "police" || agency === "health-visiting" ? "" : identity.formerSurname,
    born: person.born,
    nhsNumber: agency === "police" || agency === "schools" ? "" : identity.nhsNumber,
    upn: pupil ? identity.upn : "",
    postcode: known.homeOn(person, day).postcode,
    behind: false,
  };
}

interface Writing {
  readonly person: Person;
  readonly occasion: Occasion;
  readonly truth: Particulars;
}

function slipped({ person, occasion, truth }: Writing, known: Acquaintance, random: Random): Particulars {
  const habits = realistic[occasion.agency];
  const happens = (rate: number) => random.next() < rate;
  const names = slippedNames(truth, { habits, known, person, day: occasion.day }, random);
  const born = happens(habits.undated)
    ? null
    : happens(habits.misdated) && truth.born !== null
      ? misdated(truth.born, random.stream("date"))
      : truth.born;
  const behind = happens(habits.oldPostcode);
  const formerly = behind ? known.formerHomeOn(person, occasion.day)?.postcode : undefined;
  const postcode = happens(habits.postcodeMissing) ? "" : (formerly ?? truth.postcode);
  const nhsMissing = happens(
    person.unaccompanied ? Math.max(newcomers.nhsMissing, habits.nhsMissing) : habits.nhsMissing,
  );
  const wrong = (number: string, theirs: (identity: Identity) => string) =>
    happens(habits.failedCheck)
      ? miskeyed(number)
      : happens(habits.siblingsNumber)
        ? (siblings(person, occasion.day, known, theirs) ?? number)
        : number;
  const nhs = wrong(truth.nhsNumber, (identity) => identity.nhsNumber);
  const upnMissing = happens(habits.upnMissing);
  const upn = wrong(truth.upn, (identity) => identity.upn);
  return {
    ...names,
    born,
    postcode,
    behind,
    nhsNumber: truth.nhsNumber === "" || nhsMissing ? "" : nhs,
    upn: truth.upn === "" || upnMissing ? "" : upn,
  };
}

type Naming = { habits: Habits; known: Acquaintance; person: Person; day: Day };

function slippedNames(truth: Particulars, { habits, known, person, day }: Naming, random: Random) {
  const [nick, fore, sur, old, unsaid] = [
    random.next(),
    random.next(),
    random.next(),
    random.next(),
    random.next(),
  ];
  const slips = random.stream("names");
  const usual = nicknames(truth.forename);
  const forename = nick < habits.nickname * 2 && usual.length > 0 ? slips.pick(usual) : truth.forename;
  // Whoever has not heard of the change writes the name that the child had the day before it.
  const behind = old < habits.oldSurname && known.identityOn(person, day).formerSurname !== "";
  const surname = behind
    ? known.identityOn(person, (person.surnameChanged ?? day) - 1).surname
    : truth.surname;
  return {
    forename: fore < habits.misspelt ? misspelt(forename, slips) : forename,
    surname: sur < habits.misspelt ? misspelt(surname, slips) : surname,
    formerSurname: behind || unsaid < habits.formerSurnameMissing ? "" : truth.formerSurname,
  };
}

/** The nearest brother's or sister's number, which gets onto the wrong file. Never across an adoption. */
function siblings(person: Person, day: Day, known: Acquaintance, number: (identity: Identity) => string) {
  if (known.adoptions.has(person.id)) return undefined;
  const other = known.family(person).members.find((id) => id !== person.id && !known.adoptions.has(id));
  return other === undefined ? undefined : number(known.identityOn(known.person(other), day));
}

/** Papers lost on the way: the first of January of about the right year, the same to every agency. */
function assignedBirthday(person: Person, random: Random): Day {
  const assigned = person.unaccompanied && random.next() < newcomers.assignedBirthday;
  return assigned ? dayOf(civil(person.born).year, 1, 1) : person.born;
}
