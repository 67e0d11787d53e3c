import type { WorkedExample } from "../../format.ts";

/** A review held and one missed, whose NHS number is too short to be one. */
export const example: WorkedExample = {
  name: "health-visiting-2024-25.csv",
  text: `patient_id,nhs_number,forename,surname,dob,sex,postcode,review_type,due_date,contact_date,attended,team
P1,999 000 0018,Ada,Larch,03/05/2024,Female,QX1 1AA,08,17/05/2024,15/05/2024,5,North
P2,99900000,Bo,Fern,2024-06-01,M,QX1 1AB,08,2024-06-15,,7,North
`,
  typed: {
    health_review: [
      {
        row: 1,
        patient_id: "P1",
        nhs_number: "9990000018",
        forename: "Ada",
        surname: "Larch",
        birth_date: "2024-05-03",
        sex: "F",
        postcode: "QX1 1AA",
        review_type: "08",
        due_date: "2024-05-17",
        contact_date: "2024-05-15",
        attended: true,
      },
      {
        row: 2,
        patient_id: "P2",
        nhs_number: "99900000",
        forename: "Bo",
        surname: "Fern",
        birth_date: "2024-06-01",
        sex: "M",
        postcode: "QX1 1AB",
        review_type: "08",
        due_date: "2024-06-15",
        attended: false,
      },
    ],
  },
  issues: ["2 health_review nhs_number query nhs-number"],
};
