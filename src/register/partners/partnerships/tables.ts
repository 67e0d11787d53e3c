import type { Generated } from "kysely";

/** The tables of migrations/0004-partners.sql. Days and instants are ISO text. */
export type PartnersTables = {
  "partners.event": {
    id: Generated<string>;
    kind: "join" | "separate";
    on_day: string;
    why: string;
    decision: string | null;
    made_at: string;
    made_by: string;
    made_by_name: string;
    undone_at: string | null;
    undone_by_name: string | null;
    undone_why: string | null;
  };
  "partners.event_side": {
    event_id: string;
    side: "from" | "to";
    partnership_id: string;
    made_by_event: boolean;
  };
  "partners.event_record": {
    event_id: string;
    from_reference: string;
    to_reference: string | null;
    why: string | null;
  };
};
