import { messageAbout, type Wanted } from "./message.ts";
import type { Owed } from "./owed.ts";
import type { ChasingSettings } from "./settings.ts";
import { type Stage, stageOn } from "./stage.ts";

/** What is owed, as the page shows it. */
export interface Chased {
  readonly owed: Owed;
  readonly stage: Stage;
  /** Null where nobody can be written to. */
  readonly wanted: Wanted | null;
}

export interface Plan {
  /** Reminders that are wanted today and were not sent yet. */
  readonly toSend: readonly (Chased & { readonly wanted: Wanted })[];
  /** What is to be chased while nobody there has an address. */
  readonly unreachable: readonly Chased[];
  /** Reminders of the present stage that went out already. */
  readonly sent: readonly Chased[];
}

/** Who is to be reminded of what on a day. @param known the keys of all messages that were sent before */
export function planOf(all: readonly Owed[], { settings, day, known, from }: Asked): Plan {
  const chased = all.flatMap((owed): Chased[] => {
    const stage = stageOn(owed.due, day, settings);
    return stage ? [{ owed, stage, wanted: messageAbout(owed, stage, from(owed.partnership)) }] : [];
  });
  return {
    toSend: chased.filter(
      (each): each is Plan["toSend"][number] => each.wanted !== null && !known.has(each.wanted.key),
    ),
    unreachable: chased.filter(({ wanted }) => wanted === null),
    sent: chased.filter(({ wanted }) => wanted !== null && known.has(wanted.key)),
  };
}

interface Asked {
  readonly settings: ChasingSettings;
  readonly day: string;
  readonly known: ReadonlySet<string>;
  /** What a partnership is called. */
  readonly from: (partnership: string) => string;
}
