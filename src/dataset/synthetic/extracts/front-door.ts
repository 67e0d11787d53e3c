import type { Extract, Field } from "./world.ts";

/** The Department's words for the sources of referral, which front doors use for contacts too. */
const sources: Readonly<Record<string, string>> = {
  "1A": "Individual: family member, relative or carer",
  "1B": "Individual: acquaintance",
  "1C": "Individual: self",
  "1D": "Individual: other",
  "2A": "Schools",
  "2B": "Education services",
  "3A": "Health services: GP",
  "3B": "Health services: health visitor",
  "3C": "Health services: school nurse",
  "3D": "Health services: other primary health services",
  "3E": "Health services: A&E",
  "3F": "Health services: other",
  "4": "Housing",
  "5A": "Local authority services: social care",
  "5B": "Local authority services: other internal",
  "5C": "Local authority services: external",
  "5D": "Local authority services: early help",
  "6": "Police",
  "7": "Other legal agency",
  "8": "Other, including children's centres and voluntary organisations",
  "9": "Anonymous",
  "10": "Unknown",
};

export const contactsExtract: Extract = {
  format: "contacts",
  agency: "council",
  heading: [
    "cont_contact_id",
    "cont_person_id",
    "cont_contact_date",
    "cont_contact_source_code",
    "cont_contact_source_desc",
    "cont_contact_outcome_json",
  ],
  *lines({ contacts, known }, period, dates) {
    for (const [index, { person, date, source, outcome }] of contacts.entries()) {
      if (date < period.from || date > period.to) continue;
      const { councilId } = known.identityOn(known.person(person), date);
      const fields: Field[] = [
        `C${String(index + 1).padStart(7, "0")}`,
        councilId,
        dates(date),
        source,
        sources[source] ?? "Unknown",
        JSON.stringify({ OUTCOME: outcome }),
      ];
      yield { fields };
    }
  },
};

const teams = ["Central", "North", "South", "East", "West", "Marches"];

/** Episodes open at any time in the period, as known at its end. */
export const earlyHelpExtract: Extract = {
  format: "early-help",
  agency: "council",
  heading: [
    "earl_episode_id",
    "earl_person_id",
    "earl_episode_start_date",
    "earl_episode_end_date",
    "earl_episode_reason",
    "earl_episode_end_reason",
    "earl_episode_organisation",
    "earl_episode_worker_id",
  ],
  *lines({ earlyHelp, known }, period, dates) {
    for (const [index, { person, start, end, reason, endReason, team }] of earlyHelp.entries()) {
      if (start > period.to || (end !== null && end < period.from)) continue;
      const { councilId } = known.identityOn(known.person(person), start);
      const ended = end !== null && end <= period.to;
      const fields: Field[] = [
        `EH${String(index + 1).padStart(6, "0")}`,
        councilId,
        dates(start),
        ended ? dates(end) : "",
        reason,
        ended ? (endReason ?? "") : "",
        `Family Hub ${teams[team] ?? "Central"}`,
        `FW${String(10 + ((index * 7) % 60) + team * 100).padStart(4, "0")}`,
      ];
      yield { fields };
    }
  },
};
