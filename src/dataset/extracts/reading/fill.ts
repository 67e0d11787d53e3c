/** What a statement of this floor leaves open, since SQL takes no parameter there. */
export interface Holes {
  /** {name}: identifiers, each quoted. */
  readonly identifiers?: Readonly<Record<string, string | readonly string[]>>;
  /** :name: texts, each quoted; a list becomes 'a', 'b'. */
  readonly texts?: Readonly<Record<string, string | readonly string[]>>;
  /** {name}: pieces of SQL that this floor itself wrote. */
  readonly pieces?: Readonly<Record<string, string>>;
}

/** Fills a statement's holes. Nothing that was received goes in but column names and paths, and those quoted. */
export function fill(sql: string, { identifiers = {}, texts = {}, pieces = {} }: Holes): string {
  return sql.replace(/\{([a-z_]+)\}|(?<![:\w]):([a-z_]+)/g, (hole, open: string, text: string) => {
    if (open === undefined) return joined(texts[text] ?? unfilled(hole), quotedText);
    const given = identifiers[open];
    return given === undefined ? (pieces[open] ?? unfilled(hole)) : joined(given, quotedName);
  });
}

const joined = (given: string | readonly string[], quote: (one: string) => string) =>
  typeof given === "string" ? quote(given) : given.map(quote).join(", ");

/** A name as SQL takes it whatever stands in it. */
export const quotedName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL takes it whatever stands in it. */
export const quotedText = (text: string) => `'${text.replaceAll("'", "''")}'`;

function unfilled(hole: string): never {
  throw new Error(`A statement has the hole ${hole}, which nothing fills.`);
}
