import type { Context } from "hono";
import { readFields, readUpload, type UploadedFile } from "../../../kit/web/index.ts";
import type { Field, Problems, Values } from "../entity.ts";
import { formOf, lead } from "../form.ts";
import { typedIn } from "../room.ts";
import type { Papers } from "./store.ts";
import { sizeOf } from "./value.ts";

const mostBytes = 25_000_000;

/** A form as it was sent: what was typed, to be shown again, and its values or what is wrong with them, by field. */
export type SentForm = { readonly typed: Values } & (
  | { readonly values: Values }
  | { readonly problems: Problems }
);

interface Asked {
  readonly fields: readonly Field[];
  /** What stands already. */
  readonly before: Values;
  readonly papers: Papers;
}

export const asksForFile = (fields: readonly Field[]) => fields.some(({ kind }) => kind === "file");

/** Reads a form of these fields, with its files where it asks for one. */
export async function sentForm(c: Context, asked: Asked): Promise<SentForm> {
  if (!asksForFile(asked.fields)) return valuesOf(asked, await c.req.parseBody());
  const limits = { bytesOfFile: mostBytes, bytesInAll: 8 * mostBytes, files: 4 };
  return asked.papers.aside(async (into) => {
    const upload = await readUpload(c, { into, ...limits, bytesOfField: 250_000, fields: 1000 });
    if ("refused" in upload) return { typed: asked.before, problems: { form: upload.refused } };
    const { values, problems } = filesIn(asked, upload.fields, upload.files);
    const sent = valuesOf(asked, { ...upload.fields, ...values });
    if (Object.keys(problems).length === 0) return sent;
    return { typed: sent.typed, problems: { ...("problems" in sent ? sent.problems : {}), ...problems } };
  });
}

/** For each field that is a file: the one now sent, or that which stands, unless it is to be taken away. */
function filesIn({ fields, before, papers }: Asked, typed: Values, files: readonly UploadedFile[]) {
  const values: Record<string, string> = {};
  const problems: Record<string, string> = {};
  for (const field of fields.filter(({ kind }) => kind === "file")) {
    const file = files.find((each) => each.field === field.name);
    const stands = typed[`${field.name}-away`] === "yes" ? "" : (before[field.name] ?? "");
    const kept = file ? keptFrom(file, papers) : stands;
    values[field.name] = typeof kept === "string" ? kept : stands;
    if (typeof kept !== "string") problems[field.name] = `${lead(field)} ${kept.refused}`;
  }
  return { values, problems };
}

function keptFrom(file: UploadedFile, papers: Papers) {
  if (file.tooLarge) return { refused: `the file is larger than ${sizeOf(mostBytes)}: send a smaller one` };
  return papers.keep(file);
}

function valuesOf({ fields, before }: Asked, body: Readonly<Record<string, unknown>>): SentForm {
  const sent = readFields(body, formOf(fields, before));
  if ("values" in sent) return { typed: typedIn(body), values: sent.values };
  const problems = Object.entries(sent.fields).map(([name, { text }]) => [name, text]);
  return { typed: typedIn(body), problems: Object.fromEntries(problems) };
}
