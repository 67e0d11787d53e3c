import type { WorkedExample } from "../../format.ts";

/** Two pupils; one date of birth is in the census's own form, one in the form of a spreadsheet. */
export const example: WorkedExample = {
  name: "school-census-2024-25-pupilonroll.csv",
  text: `pupilonrolltableid,urn,upn,formerupn,surname,forename,middlenames,preferredsurname,formersurname,dob,sex,entrydate,ethnicity,language,senprovision,ncyearactual,enrolstatus,termlysessionspossible
1,990001,A123456789123,,Larch,Ada,,,Merle,2015-Feb-14 00:00:00,F,2020-Sep-01 00:00:00,WBRI,ENG,N,5,C,124
2,990001,,,Fern,Bo,,,,14/02/2016,M,,WENG,ENG,N,4,C,many
`,
  typed: {
    pupil: [
      {
        row: 1,
        pupil_key: "2024-25-1",
        census_date: "2025-01-16",
        school_urn: "990001",
        upn: "A123456789123",
        forename: "Ada",
        surname: "Larch",
        former_surname: "Merle",
        birth_date: "2015-02-14",
        sex: "F",
        ethnicity: "WBRI",
        entry_date: "2020-09-01",
        year_group: "5",
        sessions_possible: 124,
      },
      {
        row: 2,
        pupil_key: "2024-25-2",
        census_date: "2025-01-16",
        school_urn: "990001",
        forename: "Bo",
        surname: "Fern",
        birth_date: "2016-02-14",
        sex: "M",
        ethnicity: "WENG",
        year_group: "4",
      },
    ],
  },
  issues: ["1 pupil upn query upn", "2 pupil termlysessionspossible error unreadable"],
};
