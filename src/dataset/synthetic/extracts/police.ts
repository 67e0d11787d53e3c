import { type NotificationLife, ofSchoolAge } from "../agencies/police.ts";
import { schools } from "../agencies/schools.ts";
import { ageOn, civil, iso } from "../days.ts";
import type { Day } from "../life.ts";
import type { Extract, Field } from "./world.ts";

/** Notifications received in the period, each written anew by whoever was on duty. */
export const policeExtract: Extract = {
  format: "police-notifications",
  agency: "police",
  heading: [
    "notification_ref",
    "force_code",
    "received_at",
    "incident_at",
    "type",
    "grading",
    "crime_domestic_flag",
    "risk_assessment",
    "child_forename",
    "child_surname",
    "child_dob",
    "sex",
    "address_postcode",
    "uprn",
    "school_urn",
    "present_flag",
    "relationship_to_suspect",
    "officer_saw_child",
    "shared_with",
    "contact_decision",
    "narrative_present",
  ],
  *lines({ notifications, known, writeDown }, period, dates) {
    const schoolFor = schools(known.county.neighbourhoods);
    for (const [index, notice] of notifications.entries()) {
      if (notice.receivedDay < period.from || notice.receivedDay > period.to) continue;
      const person = known.person(notice.person);
      const file = writeDown(person, { agency: "police", day: notice.day, anew: index });
      const ownId = `TRP-${civil(notice.receivedDay).year}-${String(index + 1).padStart(6, "0")}`;
      const told = notice.type === "ENCOMPASS" && ofSchoolAge(person, notice.day);
      const home = known.homeOn(person, notice.day).neighbourhood;
      const fields: Field[] = [
        ownId,
        "99",
        moment(notice.receivedDay, notice.receivedMinute),
        moment(notice.day, notice.minute),
        notice.type,
        notice.grading,
        notice.domesticAbuse ? 1 : 0,
        risk(notice),
        file.forename,
        file.surname,
        dates(file.born),
        person.sex,
        file.postcode,
        "",
        told ? schoolFor(home, Math.max(0, ageOn(person.born, notice.day) - 5)) : "",
        notice.present ? 1 : 0,
        notice.domesticAbuse ? "child of suspect or partner" : "",
        notice.present ? 1 : 0,
        told ? "front door; school" : "front door",
        "",
        1,
      ];
      const identity = known.adoptions.has(person.id)
        ? known.identityOn(person, notice.day).side || "before"
        : "";
      yield { fields, about: { person: person.id, identity, source: "police_notification", ownId } };
    }
  },
};

/** A local time to the minute, as the force's system prints it. */
function moment(day: Day, minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${iso(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}

const risk = ({ domesticAbuse, grading }: NotificationLife) =>
  domesticAbuse ? { high: "high", medium: "medium", low: "standard" }[grading] : "";
