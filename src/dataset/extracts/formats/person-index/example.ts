import type { WorkedExample } from "../../format.ts";

/** An unborn child, and a child whose NHS number fails its check digit. */
export const example: WorkedExample = {
  name: "person-index-2024-25.csv",
  text: `person_id,forename,surname,former_surname,birth_date,expected_birth_date,sex,ethnicity,nhs_number,upn,postcode,neighbourhood,from,to,sealed
OAK1,,Thornbeck,,,2025-06-01,,,,,QX1 1AA,E001,2025-02-01,,
OAK2,Ada,O'Larch,Merle,2012-04-05,,F,WBRI,999 123 4567,,qx1  1ab,E001,01/02/2019,2024-05-06,
`,
  typed: {
    person: [
      {
        row: 1,
        person_id: "OAK1",
        surname: "Thornbeck",
        expected_birth_date: "2025-06-01",
        postcode: "QX1 1AA",
        neighbourhood: "E001",
        from_date: "2025-02-01",
      },
      {
        row: 2,
        person_id: "OAK2",
        forename: "Ada",
        surname: "O'Larch",
        former_surname: "Merle",
        birth_date: "2012-04-05",
        sex: "F",
        ethnicity: "WBRI",
        nhs_number: "9991234567",
        postcode: "QX1 1AB",
        neighbourhood: "E001",
        from_date: "2019-02-01",
        to_date: "2024-05-06",
      },
    ],
  },
  issues: ["2 person nhs_number query nhs-number"],
};
