import { request } from "node:http";
import { Hono } from "hono";
import type { Command, Effects, Outcome } from "../../kit/command/index.ts";
import { registerHolder } from "../../kit/postgres/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import { byItself, type ChaseResult, type Chasing } from "./chase.ts";

interface Preview extends Omit<ChaseResult, "sent"> {
  readonly sent: readonly [];
  /** What would be sent. */
  readonly wouldSend: readonly { readonly to: string; readonly subject: string; readonly text: string }[];
}

type Answer = ChaseResult | Preview | { readonly refused: string };

/** The chasing of a workspace that no server holds, opened for one call. */
export type OpenChasing = (
  workspace: Workspace,
  effects: Effects,
) => Promise<{ readonly chasing: Chasing; close(): Promise<void> } | { readonly refused: string }>;

/** `chase`: reminds agencies of what they owe. */
export function chaseCommand(open: OpenChasing): Command {
  return {
    name: "chase",
    summary: "Remind agencies of what is late or soon due",
    usage: "[--dry-run]",
    options: { "dry-run": { takes: "flag", help: "say what would be sent, and send nothing" } },
    positionals: [0, 0],
    details:
      "A running server does this by itself once a day; beside one, it is asked. Each message goes out once. Without\n" +
      "WAYMARK_SMTP_URL messages are files in the workspace's outbox. Exit 1 where something could not be sent or an agency has\n" +
      "no address.",
    run: async (input, effects) => {
      const workspace = workspaceOf(input);
      const dry = input.options["dry-run"] === true;
      const holder = registerHolder(workspace);
      if (holder?.socket) return outcomeOf(await askServer(holder.socket, dry));
      const opened = await open(workspace, effects);
      if ("refused" in opened) return outcomeOf(opened);
      try {
        return outcomeOf(await answered(opened.chasing, dry));
      } finally {
        await opened.close();
      }
    },
  };
}

/** What a running server answers on its socket. */
export function chaseAnswers(chasing: Chasing): Hono {
  return new Hono().post("/chase", async (c) =>
    c.json(await answered(chasing, c.req.query("dry") === "yes")),
  );
}

async function answered(chasing: Chasing, dry: boolean): Promise<Answer> {
  if (!dry) return chasing.chase(byItself);
  if ("refused" in chasing.post) return chasing.post;
  const plan = await chasing.plan();
  if ("refused" in plan) return plan;
  return {
    sent: [],
    wouldSend: plan.toSend.map(({ wanted: { toWords, subject, text } }) => ({ to: toWords, subject, text })),
    waiting: chasing.post.waiting(),
    unreachable: plan.unreachable.map(({ owed }) => ({ agency: owed.agency.name, about: owed.what })),
    failed: [],
  };
}

function outcomeOf(answer: Answer): Outcome {
  if ("refused" in answer) return { exit: 2, json: answer, text: answer.refused };
  const { waiting, unreachable, failed } = answer;
  const would = "wouldSend" in answer ? answer.wouldSend : [];
  const lines = [
    "wouldSend" in answer
      ? `${reminders(would.length)} would go out.`
      : `${reminders(answer.sent.length)} went out.`,
    ...answer.sent.map(({ to, about }) => `  ${to}: ${about}`),
    ...would.map(({ to, subject, text }) => `\nTo ${to}\n${subject}\n\n${text}`),
    ...(waiting > 0 ? [`${waiting} wait for the mail server.`] : []),
    ...unreachable.map(({ agency, about }) => `No address is kept for ${agency}: ${about}.`),
    ...failed.map(({ about, why }) => `Not sent, ${about}: ${why}`),
  ];
  const inOrder = waiting === 0 && unreachable.length === 0 && failed.length === 0;
  return { exit: inOrder ? 0 : 1, json: answer, text: lines.join("\n") };
}

const reminders = (count: number) => `${count} ${count === 1 ? "reminder" : "reminders"}`;

/** Asks the server that has the register, on its Unix socket, which only its own user can open. */
function askServer(socketPath: string, dry: boolean): Promise<Answer> {
  const refused = "The server that has the register does not answer: stop it and try again.";
  return new Promise((resolve) => {
    const path = `/chase${dry ? "?dry=yes" : ""}`;
    const asked = request({ socketPath, path, method: "POST", timeout: 300_000 }, async (answer) => {
      const chunks = await answer.toArray();
      const good = answer.statusCode === 200;
      resolve(good ? (JSON.parse(Buffer.concat(chunks).toString("utf8")) as Answer) : { refused });
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve({ refused }));
    asked.end();
  });
}
