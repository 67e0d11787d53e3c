import type { Field } from "./world.ts";

/** One line of comma-separated values; a text with a comma, a quote or a line's end is quoted (RFC 4180). */
export function csvLine(fields: readonly Field[]): string {
  return fields.map(quoted).join(",");
}

const special = /[",\r\n]/;

function quoted(field: Field): string {
  const text = String(field);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
