import { randomBytes } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { LacksWhatIsAsked } from "../duckdb/index.ts";
import { assets } from "./assets.ts";
import { type Frame, framer, readerOf } from "./frame.ts";
import { guards, type Paths } from "./guard.ts";
import type { Page } from "./reader.ts";
import { renderer } from "./render.ts";

export interface ApplicationSettings {
  readonly frame: Frame;
  readonly publicUrl: URL | null;
  readonly loopback: boolean;
  /** The paths of forms that send files; see readUpload. */
  readonly uploads?: Paths;
  /** Takes one line for the operator's log. */
  report(line: string): void;
}

export interface Application {
  readonly app: Hono;
  page(c: Context, page: Page): Promise<Response>;
  /** A page that says, in a sentence, what went wrong and what to do. */
  problem(c: Context, problem: Problem): Promise<Response>;
  /**
   * Keeps the pages behind it for all published readers of a role, until `version` changes. Only for pages made of
   * nothing but what `version` names, the role and the address.
   */
  keepBy(version: () => Promise<string>): MiddlewareHandler;
}

interface Problem {
  readonly status: NonNullable<Page["status"]>;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Names the failure in the operator's log. */
  readonly reference?: string;
}

/** A web application with its guards, assets and error pages in place; the caller adds the pages. */
export function application(settings: ApplicationSettings): Application {
  const held = assets();
  const { page, keepBy } = framer(renderer(), held, settings.frame);
  const problem = (c: Context, { status, title, sentences, reference }: Problem) =>
    page(c, {
      title,
      section: "none",
      template: "kit/web/views/problem.njk",
      status,
      data: { sentences, reference },
    });
  const app = new Hono();
  const refuse = (c: Context, status: 400 | 403 | 421, sentence: string) =>
    problem(c, { status, title: "That was not done", sentences: [sentence] });
  app.use(...guards({ ...settings, refuse }));
  app.route("/", held.pages);
  app.notFound((c) => problem(c, notThere));
  app.onError((error, c) => {
    const reference = randomBytes(4).toString("hex").toUpperCase();
    settings.report(
      `${reference} ${c.req.method} ${c.req.path} ${readerOf(c)?.account ?? "-"} ${error.stack}`,
    );
    const told = error instanceof LacksWhatIsAsked ? builtBefore : broken;
    return problem(c, { ...told, reference });
  });
  return { app, page, problem, keepBy };
}

const notThere: Problem = {
  status: 404,
  title: "Page not found",
  sentences: [
    "If you typed the address, check that it is right.",
    "If you followed a link from one of our pages, tell the partnership’s business unit which one.",
  ],
};

const builtBefore: Problem = {
  status: 503,
  title: "The figures must be built again",
  sentences: [
    "They were built by an earlier version of Waymark, and lack what this page shows.",
    "An analyst can build them again under Snapshots; nothing that was received is lost.",
  ],
};

const broken: Problem = {
  status: 500,
  title: "Something went wrong here",
  sentences: [
    "This page could not be made. Try again in a few minutes.",
    "If you were saving something, look whether it is there before you send it again.",
  ],
};
