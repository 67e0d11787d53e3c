import { iso } from "../days.ts";
import type { Day, Person, ReferralLife } from "../life.ts";
import type { ReturnPeriod } from "./as-known.ts";
import { type Element, group, leaf } from "./element.ts";

/** From this year returns ask for Sex (M, F, U) where they asked for a number before. */
const firstWithLetters = "2024-25";

/** Children have a pupil number from about this age in days, when they come to school. */
const schoolAge = 1640;

/** The 903's code of sex: 1 or 2, and from 2024-25 M or F. */
export function sexCode(person: Person, { label }: ReturnPeriod): string {
  if (label >= firstWithLetters) return person.sex;
  return person.sex === "M" ? "1" : "2";
}

/** The pupil number, or null while the child is too young for one. */
export function pupilNumber(person: Person, day: Day): string | null {
  return day - person.born >= schoolAge && person.upn !== "" ? person.upn : null;
}

/** What the census asks about who the child is; an unborn child has no sex and an expected date of birth. */
export function childIdentifiers(
  person: Person,
  episodes: readonly ReferralLife[],
  period: ReturnPeriod,
): Element[] {
  const unborn = person.born > period.to;
  const upn = unborn ? null : pupilNumber(person, period.to);
  const letters = period.label >= firstWithLetters;
  const nobody = letters ? "U" : "0";
  return [
    leaf("LAchildID", person.councilId),
    upn === null ? leaf("UPNunknown", whyNoNumber(person, episodes, period)) : leaf("UPN", upn),
    leaf(unborn ? "ExpectedPersonBirthDate" : "PersonBirthDate", iso(person.born)),
    leaf(letters ? "Sex" : "GenderCurrent", unborn ? nobody : sexCode(person, period)),
  ];
}

function whyNoNumber(person: Person, episodes: readonly ReferralLife[], period: ReturnPeriod): string {
  if (episodes.every(({ noFurtherAction }) => noFurtherAction)) return "UN7";
  return period.to - person.born < schoolAge ? "UN1" : "UN3";
}

const disabilityCodes = ["LD", "AUT", "MOB", "COMM", "BEH", "PC", "CON", "INC", "HAND", "HEAR", "VIS", "DDA"];

/** A disability or two for children in need of it, NONE for the others; not asked of the unborn. */
export function disabilities(
  person: Person,
  episodes: readonly ReferralLife[],
  period: ReturnPeriod,
): Element[] {
  if (person.born > period.to) return [];
  if (!episodes.some(({ need }) => need === "N2"))
    return [group("Disabilities", [leaf("Disability", "NONE")])];
  const first = (person.id * 7) % 17;
  const second = first + 1 + ((person.id * 5) % 3);
  const codes = [first, ...(person.id % 3 === 0 ? [] : [second])].map(
    (index) => disabilityCodes[index % disabilityCodes.length] ?? "DDA",
  );
  return [
    group(
      "Disabilities",
      codes.map((code) => leaf("Disability", code)),
    ),
  ];
}
