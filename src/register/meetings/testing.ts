import type { Kept, Values } from "../grammar/index.ts";

/** A record as a test needs it: what it says, and its state. */
export function keptAs(entity: string, reference: string, values: Values, state: string): Kept {
  return {
    ...{ entity, reference, values, state, partnership: "oakmarch", version: 3, retired: false },
    ...{ title: values.title ?? reference, owner: values.owner ?? null, due: null },
    ...{
      open: true,
      public: false,
      rests: false,
      carriedTo: null,
      carriedFrom: null,
      changedAt: "2026-04-22T10:00:00.000Z",
    },
  };
}
