import { codes, type Format } from "../../format.ts";
import { example } from "./example.ts";

/** Notifications from the police about a child: concern for a child, Operation Encompass, missing, custody, exploitation. */
export const policeNotifications: Format = {
  id: "police-notifications",
  title: "Police notifications",
  role: "police",
  cadence: "once a year, for 1 April to 31 March",
  due: { days: 30 },
  agreement: "Police notifications for the joint dataset",
  recognised: {
    kind: "csv",
    columns: ["notification_ref", "received_at", "incident_at", "type", "child_surname", "child_dob"],
  },
  tables: [
    {
      name: "police_notification",
      columns: [
        { name: "notification_ref", type: "text", required: true, meaning: "the police's reference" },
        { name: "force_code", type: "text", meaning: "the force" },
        {
          name: "received_at",
          type: "timestamp",
          required: true,
          tellsPeriod: true,
          meaning: "when it was received",
        },
        { name: "incident_at", type: "timestamp", tellsPeriod: true, meaning: "when it happened" },
        {
          name: "type",
          type: "code",
          codes: codes("PPN_CHILD PPN_ADULT_WITH_CHILD ENCOMPASS MISSING CUSTODY CE"),
          required: true,
          meaning: "kind of notification",
        },
        { name: "grading", type: "text", meaning: "the force's grading: high, medium, low" },
        { name: "crime_domestic_flag", type: "boolean", meaning: "domestic abuse" },
        { name: "risk_assessment", type: "text", meaning: "standard, medium or high" },
        { name: "child_forename", type: "text", meaning: "forename" },
        { name: "child_surname", type: "text", meaning: "surname" },
        { name: "child_dob", type: "date", meaning: "date of birth" },
        { name: "sex", type: "text", meaning: "sex, in the force's words" },
        { name: "address_postcode", type: "text", meaning: "postcode of the address" },
        { name: "uprn", type: "text", meaning: "property reference" },
        { name: "school_urn", type: "text", meaning: "the child's school" },
        { name: "present_flag", type: "boolean", meaning: "the child was present" },
        { name: "relationship_to_suspect", type: "text", meaning: "relationship to the suspect" },
        { name: "officer_saw_child", type: "boolean", meaning: "an officer saw the child" },
        { name: "shared_with", type: "text", meaning: "who was told" },
        { name: "contact_decision", type: "text", meaning: "what the front door decided" },
        { name: "narrative_present", type: "boolean", meaning: "there is a narrative; it is not sent" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
