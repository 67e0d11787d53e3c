import type { Context } from "hono";
import type { z } from "zod";

/** What a form sent: the values, or each problem in words beside the field that has it. */
export type Sent<T> =
  | { readonly values: T }
  | {
      readonly problems: readonly { readonly text: string; readonly href: string }[];
      /** The first message for each field, as GOV.UK's errorMessage wants it. */
      readonly fields: Readonly<Record<string, { readonly text: string }>>;
      /** What was typed, to be shown again; never a password. */
      readonly typed: Readonly<Record<string, string>>;
    };

/** Reads a form by its schema, whose messages are sentences for the person who filled it in. */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<Sent<z.infer<S>>> {
  return readFields(await c.req.parseBody(), schema);
}

/** The same for what a form that sends files said besides them. */
export function readFields<S extends z.ZodType>(
  body: Readonly<Record<string, unknown>>,
  schema: S,
): Sent<z.infer<S>> {
  const typed = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" && !/password|_csrf/.test(name) ? [[name, value] as const] : [],
    ),
  );
  const read = schema.safeParse(body);
  if (read.success) return { values: read.data };
  const fields: Record<string, { text: string }> = {};
  for (const issue of read.error.issues) fields[String(issue.path[0] ?? "form")] ??= { text: issue.message };
  const problems = Object.entries(fields).map(([name, { text }]) => ({ text, href: `#${name}` }));
  return { problems, fields, typed };
}
