import { type Context, Hono } from "hono";
import type { Temporal } from "temporal-polyfill";
import {
  type RecordChange,
  readFields,
  readUpload,
  type Shell,
  type Upload,
} from "../../../kit/web/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { formats } from "../catalogue.ts";
import { receiveAll } from "../landing/receive.ts";
import { agenciesOf } from "../partnership/store.ts";
import { detailsOf, limits, outcomeOf, sentWith } from "./form.ts";
import { unwritable, withFolder } from "./store.ts";

const path = "/arrivals/receive";

/** The paths of forms that send files, for the server's guards. */
export const receivingPaths: readonly string[] = [path];

/** What receiving on a page needs besides the shell. */
interface Desk {
  readonly record: RecordChange;
  readonly now: () => Temporal.Instant;
}

/**
 * The form that receives what the agencies sent, and what became of each file. What was sent lies in a folder aside
 * until it has landed or was refused; the log knows of it before anything lands. To be asked before arrivalPages.
 */
export function receivingPages(shell: Shell, workspace: Workspace, desk: Desk): Hono {
  const may = (c: Context) => shell.reader(c).may("change", "arrivals");
  return new Hono()
    .get(path, (c) => (may(c) ? formPage(c, shell, workspace) : shell.forbidden(c, "arrivals")))
    .post(path, async (c) => {
      if (!may(c)) return shell.forbidden(c, "arrivals");
      if (unwritable(workspace)) return formPage(c, shell, workspace);
      const done = await withFolder(workspace, (into) => receive(c, { shell, workspace, into, ...desk }));
      return done instanceof Response ? done : formPage(c, shell, workspace, wrong(done.refused));
    });
}

interface Work extends Desk {
  readonly shell: Shell;
  readonly workspace: Workspace;
  /** Where the files are kept while they are looked at. */
  readonly into: string;
}

async function receive(c: Context, work: Work): Promise<Response | { refused: string }> {
  const { shell, workspace, into, record, now } = work;
  const upload = await readUpload(c, { into, ...limits });
  if ("refused" in upload) return upload;
  const sent = readFields(upload.fields, detailsOf(agenciesOf(workspace)));
  const refused = filesRefused(upload);
  if (refused || "problems" in sent) return formPage(c, shell, workspace, joined(refused, sent));
  const { account, name } = shell.reader(c);
  const { agency, period, provisional } = sent.values;
  const files = upload.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  const payload = { files, agency, period, provisional: provisional === "yes" };
  await record(c, { action: "receive", thing: "arrivals", payload });
  const by = `${name}, account ${account}`;
  const received = await receiveAll(workspace, sentWith(upload.files, sent.values), { formats, by, now });
  return shell.page(c, {
    title: "What was received",
    section: "children",
    template: "dataset/extracts/receiving/views/received.njk",
    unkept: true,
    data: {
      ...outcomeOf(received),
      mayBuild: shell.reader(c).may("change", "snapshots"),
      breadcrumbs: [{ text: "Arrivals", href: "/arrivals" }],
    },
  });
}

function filesRefused({ files }: Upload): string | null {
  const large = files.find(({ tooLarge }) => tooLarge);
  if (large)
    return `${large.name} is larger than 1 GB. Ask whoever runs the server to receive it at the command line`;
  return files.length === 0 ? "Choose at least one file" : null;
}

type Fields = Exclude<ReturnType<typeof readFields>, { values: unknown }>;

function joined(files: string | null, sent: ReturnType<typeof readFields>): Fields {
  const others = "problems" in sent ? sent : { problems: [], fields: {}, typed: {} };
  if (files === null) return others;
  const own = wrong(files);
  return {
    problems: [...own.problems, ...others.problems],
    fields: { ...others.fields, ...own.fields },
    typed: others.typed,
  };
}

const wrong = (text: string): Fields => ({
  problems: [{ text, href: "#files" }],
  fields: { files: { text } },
  typed: {},
});

function formPage(c: Context, shell: Shell, workspace: Workspace, more?: Fields) {
  return shell.page(c, {
    title: "Receive files",
    section: "children",
    template: "dataset/extracts/receiving/views/receive.njk",
    status: more ? 422 : 200,
    unkept: true,
    data: {
      agencies: agenciesOf(workspace),
      formats,
      unwritable: unwritable(workspace),
      ...more,
      breadcrumbs: [{ text: "Arrivals", href: "/arrivals" }],
    },
  });
}
