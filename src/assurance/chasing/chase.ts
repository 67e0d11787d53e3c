import type { Post, PostSettings } from "../../kit/mail/index.ts";
import type { Actor } from "../../register/grammar/index.ts";
import type { Chased, Plan } from "./plan.ts";
import type { ChasingSettings } from "./settings.ts";
import { type ChasingOf, noteGone, noteSent, planToday, settingsOf } from "./store.ts";

/** One reminder that went out. */
export interface Sent {
  readonly key: string;
  readonly about: string;
  readonly agency: string;
  readonly to: string;
}

export interface ChaseResult {
  readonly sent: readonly Sent[];
  /** How many the mail server has not taken yet; they are tried again. */
  readonly waiting: number;
  /** What is late or soon due from agencies of which nobody has an address. */
  readonly unreachable: readonly { readonly agency: string; readonly about: string }[];
  /** What could not be sent at all, and why. */
  readonly failed: readonly { readonly about: string; readonly why: string }[];
}

type Refused = { readonly refused: string };

/** The reminding of agencies in one installation. */
export interface Chasing {
  /** What would be sent today, in one partnership or in all of them. */
  plan(only?: string): Promise<Plan | Refused>;
  /** Sends what is to be sent today, each once, and writes every message down. One call at a time. */
  chase(by: Actor): Promise<ChaseResult | Refused>;
  readonly settings: ChasingSettings | null;
  /** How messages leave; or why none may. */
  readonly post: { readonly server: PostSettings["server"]; waiting(): number } | Refused;
}

/** Whoever reminds when nobody asked for it. */
export const byItself: Actor = {
  account: "waymark",
  session: null,
  name: "Waymark",
  role: "business-manager",
};

export interface PostOffice {
  readonly server: PostSettings["server"];
  readonly post: Post;
}

export function chasingOf(of: ChasingOf, office: PostOffice | Refused): Chasing {
  const settings = settingsOf(of.workspace);
  let turn: Promise<unknown> = Promise.resolve();
  const chase = async (by: Actor): Promise<ChaseResult | Refused> => {
    if (!settings) return unsettled;
    if ("refused" in office) return office;
    if (office.server !== null) await office.post.sendWaiting();
    await noteGone(of, new Set(office.post.waiting().map(({ message }) => message.key)), by);
    const plan = await planToday(of, settings);
    return { ...(await sendAll(of, office, { plan, by })), unreachable: plan.unreachable.map(named) };
  };
  return {
    settings,
    post:
      "refused" in office ? office : { server: office.server, waiting: () => office.post.waiting().length },
    plan: async (only) => (settings ? planToday(of, settings, only) : unsettled),
    chase: (by) => {
      const mine = turn.then(() => chase(by));
      turn = mine.catch(() => undefined); // its own caller hears of it
      return mine;
    },
  };
}

const unsettled: Refused = {
  refused: "Nobody has said when agencies are reminded: chasing.json is missing in the partnership’s folder.",
};

const named = ({ owed }: Chased) => ({ agency: owed.agency.name, about: owed.what });

/** Sends first and writes down then: the outbox sends a key once, so that a crash between the two repeats nothing. */
async function sendAll(
  of: ChasingOf,
  { server, post }: PostOffice,
  { plan, by }: { readonly plan: Plan; readonly by: Actor },
): Promise<Omit<ChaseResult, "unreachable">> {
  const sent: Sent[] = [];
  const failed: { about: string; why: string }[] = [];
  for (const each of plan.toSend) {
    const { owed, wanted } = each;
    const { key, to, subject, text } = wanted;
    const posted = await post.send({ key, to, subject, text });
    if ("refused" in posted) failed.push({ about: owed.what, why: posted.refused });
    else if (posted.became === "waiting") await noteSent(of, each, { became: { waits: posted.why }, by });
    else {
      await noteSent(of, each, { became: { how: server === null ? "file" : "email" }, by });
      sent.push({ key, about: owed.what, agency: owed.agency.name, to: wanted.toWords });
    }
  }
  return { sent, failed, waiting: post.waiting().length };
}
