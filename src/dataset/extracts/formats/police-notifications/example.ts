import type { WorkedExample } from "../../format.ts";

/** An Encompass notice, and one whose flag is neither yes nor no. */
export const example: WorkedExample = {
  name: "police-notifications-2024-25.csv",
  text: `notification_ref,force_code,received_at,incident_at,type,grading,crime_domestic_flag,risk_assessment,child_forename,child_surname,child_dob,sex,address_postcode,uprn,school_urn,present_flag,relationship_to_suspect,officer_saw_child,shared_with,contact_decision,narrative_present
N1,99,2024-05-07 07:45:00,2024-05-06T21:10:00,ENCOMPASS,medium,Y,medium,Ada,Larch,2015-03-02,F,QX1 1AA,,990001,Y,child,N,school,,true
N2,99,08/05/2024 09:00,,PPN_CHILD,low,N,standard,Bo,Fern,2016-01-02,M,QX1 1AB,,,perhaps,,N,,,false
`,
  typed: {
    police_notification: [
      {
        row: 1,
        notification_ref: "N1",
        received_at: "2024-05-07 07:45:00",
        incident_at: "2024-05-06 21:10:00",
        type: "ENCOMPASS",
        grading: "medium",
        domestic_abuse: true,
        forename: "Ada",
        surname: "Larch",
        birth_date: "2015-03-02",
        sex: "F",
        postcode: "QX1 1AA",
        school_urn: "990001",
        present: true,
      },
      {
        row: 2,
        notification_ref: "N2",
        received_at: "2024-05-08 09:00:00",
        type: "PPN_CHILD",
        grading: "low",
        domestic_abuse: false,
        forename: "Bo",
        surname: "Fern",
        birth_date: "2016-01-02",
        sex: "M",
        postcode: "QX1 1AB",
      },
    ],
  },
  issues: ["2 police_notification present_flag error unreadable"],
};
