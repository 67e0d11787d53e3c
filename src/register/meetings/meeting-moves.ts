import type { Move, Problems, Values } from "../grammar/index.ts";
import { rowsKept } from "../grammar/index.ts";
import { deciding } from "../partners/index.ts";
import { arranging } from "./roles.ts";

const preparing: readonly Move[] = [
  {
    name: "call",
    words: "Record that it is called",
    done: "Called",
    from: ["planned"],
    to: "called",
    asks: ["sentOn"],
    refuses: ({ on = "" }, { sentOn = "" }) =>
      on !== "" && sentOn > on
        ? {
            sentOn:
              "Agenda and papers sent on: that is after the meeting; give the day on which they went out",
          }
        : null,
    by: arranging,
    why: "Whoever sends the agenda and the papers to the members.",
  },
  {
    name: "rearrange",
    words: "Move it to another day",
    done: "Moved to another day",
    from: ["planned", "called"],
    to: "planned",
    asks: ["on"],
    reason: "Why is it moved?",
    clears: ["sentOn"],
    changes: ({ slips = "0" }) => ({ slips: String(Number(slips) + 1) }),
    refuses: (before, { on }) =>
      on === before.on ? { on: "Day: it is on that day already; give another" } : null,
    by: arranging,
    why: "The chair agrees another day; every change counts and is shown, and the meeting is called anew.",
  },
  {
    name: "cancel",
    words: "Cancel it",
    done: "Cancelled",
    from: ["planned", "called"],
    to: "cancelled",
    reason: "Why does it not meet, and what becomes of its business?",
    by: arranging,
    why: "The chair, or the business unit for the chair.",
  },
  {
    name: "restore",
    words: "Plan it after all",
    done: "Planned again",
    from: ["cancelled"],
    to: "planned",
    reason: "Why does it meet after all?",
    clears: ["sentOn"],
    by: arranging,
    why: "As for cancelling it.",
  },
];

const holding: readonly Move[] = [
  {
    name: "hold",
    words: "Record who came",
    done: "Held",
    from: ["called"],
    to: "held",
    asks: ["chairedBy", "attendance", "declarations"],
    refuses: (before, given, _, { on }) => tooEarly(before, on) ?? twiceThere(given),
    by: arranging,
    why: "Whoever takes the minutes.",
  },
  {
    name: "correct-attendance",
    words: "Correct who came",
    done: "Attendance corrected",
    from: ["held"],
    to: "held",
    asks: ["chairedBy", "attendance", "declarations"],
    refuses: (_, given) => twiceThere(given),
    by: arranging,
    why: "A slip is put right while the minutes are not yet written.",
  },
  {
    name: "not-held",
    words: "It was not held after all",
    done: "Not held after all",
    from: ["held"],
    to: "called",
    reason: "What was wrong with the record?",
    clears: ["chairedBy", "attendance", "declarations"],
    by: arranging,
    why: "What was recorded of the wrong meeting is taken back; the history keeps it.",
  },
];

const minuting: readonly Move[] = [
  {
    name: "draft",
    words: "Write the minutes",
    done: "Minutes drafted",
    from: ["held"],
    to: "drafted",
    asks: ["minutes"],
    by: arranging,
    why: "Whoever took the minutes.",
  },
  {
    name: "redraft",
    words: "Change the draft",
    done: "Draft changed",
    from: ["drafted"],
    to: "drafted",
    asks: ["minutes"],
    by: arranging,
    why: "A draft is improved until it is confirmed; each text stays in the history.",
  },
  {
    name: "withdraw-draft",
    words: "Take the draft back",
    done: "Draft taken back",
    from: ["drafted"],
    to: "held",
    reason: "Why is it taken back?",
    by: arranging,
    why: "Where who came has to be corrected first; the text is kept for the next draft.",
  },
  {
    name: "confirm",
    words: "Confirm the minutes",
    done: "Minutes confirmed",
    from: ["drafted"],
    to: "confirmed",
    asks: ["confirmedAt", "confirmedOn", "confirmedBy", "corrections"],
    refuses: (before, { confirmedOn = "", confirmedAt }, _, { names }) => {
      if (before.on !== undefined && confirmedOn < before.on)
        return { confirmedOn: "Confirmed on: that is before the meeting itself" };
      const there = names.find(({ field }) => field === "confirmedAt");
      return confirmedAt !== undefined && there && there.values.group !== before.group
        ? { confirmedAt: "Confirmed at meeting: that is another group’s; its own group confirms them" }
        : null;
    },
    by: deciding,
    why: "The members at their next meeting; the chair or the business manager records it.",
  },
  {
    name: "reopen",
    words: "Open the minutes again",
    done: "Minutes opened again",
    from: ["confirmed"],
    to: "drafted",
    reason: "What is wrong with them?",
    clears: ["confirmedAt", "confirmedOn", "confirmedBy", "corrections"],
    by: deciding,
    why: "What was confirmed and proves wrong is corrected in the open and confirmed anew.",
  },
];

export const meetingMoves: readonly Move[] = [...preparing, ...holding, ...minuting];

function tooEarly({ on = "" }: Values, today: string): Problems | null {
  return on > today ? { form: "Its day is still to come: it cannot have been held" } : null;
}

function twiceThere({ attendance }: Values): Problems | null {
  const seats = rowsKept(attendance).map(({ member }) => member);
  const twice = seats.find((seat, at) => seats.indexOf(seat) !== at);
  return twice ? { attendance: `Attendance: ${twice} stands in it twice` } : null;
}
