import { randomBytes } from "node:crypto";
import type { Imported } from "./rows.ts";

/** One import that is being looked at or kept, or was: its maker comes back to it for an hour. */
export interface Running {
  readonly id: string;
  /** Whose it is: an account in a partnership, at one entity. Nobody else finds it. */
  readonly whose: string;
  readonly text: string;
  readonly rows: number;
  readonly keep: boolean;
  /** How many rows have been gone through. */
  done: number;
  /** Resolves when it is over, never rejects. */
  readonly over: Promise<Imported[] | { readonly broken: unknown }>;
  result?: Imported[] | { readonly broken: unknown };
}

type Begun = Pick<Running, "whose" | "text" | "rows" | "keep">;

export interface Imports {
  /** Begins one; `work` tells as it goes how many rows are done. Null where this maker has one on its way already. */
  begin(begun: Begun, work: (told: (done: number) => void) => Promise<Imported[]>): Running | null;
  find(id: string, whose: string): Running | undefined;
}

/** The imports of this process. `now` in milliseconds. */
export function imports(now: () => number = Date.now): Imports {
  const held = new Map<string, { readonly running: Running; readonly since: number }>();
  const forgetOld = () => {
    for (const [id, { running, since }] of held)
      if (running.result && now() - since > anHour) held.delete(id);
  };
  return {
    begin: (begun, work) => {
      forgetOld();
      const own = [...held.values()].filter(({ running }) => running.whose === begun.whose);
      if (own.some(({ running }) => !running.result)) return null;
      for (const { running } of own.slice(0, -4)) held.delete(running.id);
      const id = randomBytes(8).toString("hex");
      const progress = { ...begun, id, done: 0 };
      const over = work((done) => {
        progress.done = done;
      }).catch((broken: unknown) => ({ broken }));
      const running: Running = Object.assign(progress, { over });
      void over.then((result) => {
        running.result = result;
      });
      held.set(id, { running, since: now() });
      return running;
    },
    find: (id, whose) => {
      forgetOld();
      const running = held.get(id)?.running;
      return running?.whose === whose ? running : undefined;
    },
  };
}

const anHour = 3_600_000;
