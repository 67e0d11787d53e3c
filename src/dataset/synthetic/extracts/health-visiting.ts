import type { HealthReviewLife } from "../agencies/health.ts";
import type { Extract, Field } from "./world.ts";

const teams = ["Central", "North", "South", "East", "West"];

/** Reviews kept, missed or left undone in the period. */
export const healthVisitingExtract: Extract = {
  format: "health-visiting",
  agency: "health-visiting",
  heading: [
    "patient_id",
    "nhs_number",
    "forename",
    "surname",
    "dob",
    "sex",
    "postcode",
    "review_type",
    "due_date",
    "contact_date",
    "attended",
    "team",
  ],
  *lines({ reviews, known, writeDown }, period, dates) {
    for (const review of reviews) {
      const { type, due, contact, attended } = review;
      const day = contact ?? due;
      if (day < period.from || day > period.to) continue;
      const person = known.person(review.person);
      const file = writeDown(person, { agency: "health-visiting", day });
      const adopted = known.adoptions.get(person.id);
      const after = known.identityOn(person, day).side === "after";
      const fields: Field[] = [
        patientId(review, after),
        file.nhsNumber,
        file.forename,
        file.surname,
        dates(file.born),
        person.sex,
        file.postcode,
        type,
        dates(due),
        dates(contact),
        attended ? 1 : 0,
        `Health visitors ${teams[known.homeOn(person, day).neighbourhood % teams.length]}`,
      ];
      const identity = after ? "after" : adopted ? "before" : "";
      yield {
        fields,
        about: { person: person.id, identity, source: "health_review", ownId: patientId(review, after) },
      };
    }
  },
};

/** The trust's own number, scrambled; an adopted child is a new patient. */
function patientId({ person }: HealthReviewLife, after: boolean): string {
  const scrambled = ((person * 2 + (after ? 1 : 0)) * 7_368_787 + 424_243) % 10_000_019;
  return `V${String(scrambled).padStart(8, "0")}`;
}
