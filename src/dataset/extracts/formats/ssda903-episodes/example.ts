import type { WorkedExample } from "../../format.ts";

/** A child who came into care and changed placement; columns in an order of the sender's own, semicolons between. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-episodes.csv",
  text: `CHILD;RNE;DECOM;LS;CIN;PLACE;PLACE_PROVIDER;DEC;REC;REASON_PLACE_CHANGE;HOME_POST;PL_POST;URN
OAK1;S;15/05/2024;V2;N1;U6;PR1;02/07/2024;X1;CHILD;QX1 1AA;QX1 9ZZ;
OAK1;P;02/07/2024;V2;N1;H5;PR4;;;;QX1 1AA;"QX2; annexe";
`,
  typed: {
    looked_after_episode: [
      {
        row: 1,
        la_child_id: "OAK1",
        start_date: "2024-05-15",
        start_reason: "S",
        legal_status: "V2",
        need: "N1",
        placement: "U6",
        provider: "PR1",
        end_date: "2024-07-02",
        end_reason: "X1",
        change_reason: "CHILD",
        home_postcode: "QX1 1AA",
        placement_postcode: "QX1 9ZZ",
      },
      {
        row: 2,
        la_child_id: "OAK1",
        start_date: "2024-07-02",
        start_reason: "P",
        legal_status: "V2",
        need: "N1",
        placement: "H5",
        provider: "PR4",
        home_postcode: "QX1 1AA",
        placement_postcode: "QX2; annexe",
      },
    ],
  },
  issues: ["2 looked_after_episode PLACE error not-in-list"],
};
