import type { Entity } from "../grammar/index.ts";
import { partnership } from "../partners/index.ts";
import { meetingFields } from "./meeting-fields.ts";
import { meetingMoves } from "./meeting-moves.ts";
import { arranging } from "./roles.ts";

/** A meeting of a group, from the day on which it is planned to the confirmation of its minutes. */
export const meeting: Entity = {
  name: "meeting",
  many: "meetings",
  title: "Meetings",
  says: "When a group meets, who came, whether it could decide, and its minutes.",
  openWords: "to come, or with minutes to confirm",
  prefix: "M",
  named: "title",
  listed: ["group", "on"],
  fields: meetingFields,
  refuses: ({ begins = "", ends, join = "" }) => {
    if (ends !== undefined && ends <= begins) return { ends: "Ends: it ends before it begins" };
    return /pwd=|passcode|password/i.test(join)
      ? { join: "How to join: leave the password out; it is sent to members apart" }
      : null;
  },
  begins: "planned",
  states: {
    planned: { words: "Planned", open: true, says: "Its agenda is being put together." },
    called: { words: "Called", open: true, says: "Its agenda and papers were sent to the members." },
    held: { words: "Held, minutes to write", open: true, says: "It met; who came is on record." },
    drafted: { words: "Minutes in draft", open: true, says: "They wait to be confirmed by a later meeting." },
    confirmed: { words: "Minutes confirmed", open: false, says: "What it did is settled." },
    cancelled: { words: "Cancelled", open: false, says: "It did not meet." },
  },
  clocks: [
    { words: "Meets on", from: "on", count: 0, unit: "days", runsIn: ["planned", "called"] },
    { words: "Draft minutes by", from: "on", count: 10, unit: "working-days", runsIn: ["held"] },
  ],
  moves: meetingMoves,
  see: { by: partnership, why: "Members and those who serve them; others read what is published." },
  add: { by: arranging, why: "The business unit and the chairs keep the calendar." },
  change: { by: arranging, why: "The business unit and the chairs keep the calendar." },
  example: {
    group: "G-2026-001",
    title: "Neglect working group, May 2026",
    on: "2026-05-14",
    begins: "10:00",
    ends: "12:00",
    place: "Committee room 2, Oakmarch",
    join: "https://meet.example/neglect",
    sentOn: "2026-05-07",
    chairedBy: "Tamsin Oddingley",
    attendance: '[{"member":"GM-2026-001","person":"Maud Tillingham","came":"present"}]',
    declarations: "None.",
    minutes: "## Neglect tool\n\nThe group agreed one tool for all agencies from September.",
    confirmedAt: "M-2026-002",
    confirmedOn: "2026-06-25",
    confirmedBy: "Tamsin Oddingley",
    corrections: "None.",
  },
};
