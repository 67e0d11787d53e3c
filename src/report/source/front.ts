import { type Allowed, type Front, type Kind, kinds, type Problem } from "./source.ts";
import { reportingYear } from "./times.ts";

const known = ["title", "kind", "year", "snapshot", "record", "allow"];

interface ReadFront {
  readonly front: Front;
  /** The text without its first lines, at the same lines as before. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

/**
 * The `key: value` lines between the two `---` at the top. A file without them is a paper without title or year.
 * A cover report has further keys, which report/cover reads.
 */
export function readFront(markdown: string): ReadFront {
  const text = markdown.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const found = /^---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|$)/s.exec(text);
  if (!found) return { front: frontOf([], []), body: text, problems: unclosed(text) };
  const keys: Key[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of (found[1] ?? "").split("\n").entries()) {
    if (line.trim() === "") continue;
    const [, key, value] = /^([a-z][a-z-]*):\s*(.*?)\s*$/i.exec(line) ?? [];
    if (key !== undefined && value !== undefined) keys.push({ key: key.toLowerCase(), value, line: at + 2 });
    else
      problems.push({
        line: at + 2,
        column: 1,
        why: `"${line.trim()}" is not a line of the form "key: value".`,
      });
  }
  const lines = (found[0].match(/\n/g) ?? []).length;
  const allow = keys.filter(({ key }) => key === "allow").map(allowance);
  return {
    front: frontOf(keys, allow),
    body: "\n".repeat(lines) + text.slice(found[0].length),
    problems: [...problems, ...keyProblems(keys)],
  };
}

interface Key {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

function unclosed(text: string): Problem[] {
  if (!/^---[ \t]*\n[a-z][a-z-]*:/i.test(text)) return [];
  return [
    { line: 1, column: 1, why: "The first lines are not closed: write --- on a line of its own after them." },
  ];
}

function allowance({ value, line }: Key): Allowed {
  const bar = value.lastIndexOf("|");
  const [text, why] = bar < 0 ? [value, ""] : [value.slice(0, bar), value.slice(bar + 1)];
  return { text: text.trim(), why: why.trim(), line };
}

function frontOf(keys: readonly Key[], allow: readonly Allowed[]): Front {
  const own = keys.filter(({ key }) => key !== "allow");
  const values = Object.fromEntries(own.map(({ key, value }) => [key, value]));
  const said = (key: string) => values[key] || null;
  return {
    ...{ title: said("title"), kind: kindOf(said("kind")) ?? "paper", year: said("year") },
    ...{ snapshot: said("snapshot"), record: said("record"), values, allow },
    lines: Object.fromEntries(own.map(({ key, line }) => [key, line])),
  };
}

const kindOf = (word: string | null): Kind | null => kinds.find((each) => each === word) ?? null;

function keyProblems(keys: readonly Key[]): Problem[] {
  const kind = keys.find(({ key }) => key === "kind")?.value ?? "paper";
  return keys.flatMap((each, at) => {
    const { key, value, line } = each;
    const wrong = (why: string): Problem[] => [{ line, column: 1, why }];
    if (key !== "allow" && keys.findIndex((other) => other.key === key) < at)
      return wrong(`"${key}" is said twice: keep one of the two lines.`);
    if (!known.includes(key) && kind !== "cover")
      return wrong(`"${key}" is not known here: the keys are ${known.join(", ")}.`);
    if (key === "kind" && kindOf(value) === null)
      return wrong(`"${value}" is no kind of report: write one of ${kinds.join(", ")}.`);
    if (key === "year" && !reportingYear(value))
      return wrong(`"${value}" is no reporting year: write it as 2024-25.`);
    return [];
  });
}
