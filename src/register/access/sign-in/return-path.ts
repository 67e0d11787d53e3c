/** Pages that make no sense to come back to. */
const doors = /^\/(sign-in|sign-out|purpose|seat|welcome)(\/|\?|$)/;

/**
 * The page to come back to, as a path on this site; the first page where `text` is anything else. A browser reads
 * "//host" and "/\host" as another site, and drops tabs and line breaks before it does.
 */
export function returnPath(text: unknown): string {
  if (typeof text !== "string" || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return "/";
  const url = new URL(text, "http://here.invalid");
  if (url.origin !== "http://here.invalid") return "/";
  const path = `${url.pathname}${url.search}`;
  return path.startsWith("//") || doors.test(path) ? "/" : path;
}
