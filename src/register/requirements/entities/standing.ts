import type { Role } from "../../access/index.ts";
import type { Entity } from "../../grammar/index.ts";

/** What is kept of these kinds stands until it is withdrawn: two states, two moves, for those who may. */
export function standing(
  what: string,
  by: readonly Role[],
  refuses?: NonNullable<Entity["refuses"]>,
): Pick<Entity, "begins" | "states" | "clocks"> & { readonly moves: Entity["moves"] } {
  return {
    begins: "stands",
    states: {
      stands: { words: "Stands", open: true, says: `It is ${what}.` },
      withdrawn: { words: "Withdrawn", open: false, says: "It counts no more; the history says why." },
    },
    clocks: [],
    moves: [
      {
        name: "withdraw",
        words: "Withdraw it",
        done: "Withdrawn",
        from: ["stands"],
        to: "withdrawn",
        reason: "Why does it count no more?",
        by,
        why: "Whoever may make it may take it back, and says why.",
      },
      {
        name: "restore",
        words: "Let it stand again",
        done: "Stands again",
        from: ["withdrawn"],
        to: "stands",
        reason: "Why does it count again?",
        ...(refuses ? { refuses: (before, _given, _by, around) => refuses(before, around) } : {}),
        by,
        why: "As for withdrawing it.",
      },
    ],
  };
}
