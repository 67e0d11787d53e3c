import type { Check } from "../compile/index.ts";

/** What a check found, for who reads it on a terminal: each thing to mend in the order of the text, then the sum. */
export function told(check: Check): string {
  const claims = check.claims
    .filter(({ verdict }) => verdict !== "true")
    .map(({ line, text, verdict, why, wording }) => ({
      line,
      text: `“${text}” is ${verdict}. ${why}${wording === null ? "" : `\n    Write instead: ${wording}`}`,
    }));
  const unbound = check.unbound.map(({ line, column, sentence, why }) => ({
    line,
    text: `(column ${column}) ${why}\n    In: ${sentence}`,
  }));
  const problems = check.problems.map(({ line, why }) => ({ line, text: why }));
  const all = [...problems, ...claims, ...unbound].toSorted((a, b) => a.line - b.line);
  return [...all.map(({ line, text }) => `line ${line}: ${text}`), ...missing(check), summary(check)].join(
    "\n",
  );
}

function missing({ requirements }: Check): string[] {
  return requirements
    .filter(({ standing }) => standing === "not yet recorded")
    .map(({ title, why }) => `Not yet recorded: ${title}. ${why}`);
}

function summary({ claims, figures, unbound, problems, requirements, allowed }: Check): string {
  const having = (verdict: string) => claims.filter((each) => each.verdict === verdict).length;
  const printed = requirements.filter(({ standing }) => standing === "printed").length;
  const asked =
    requirements.length === 0 ? "" : ` ${printed} of ${requirements.length} requirements are answered.`;
  return (
    `${some(claims.length, "claim")}: ${having("true")} true, ${having("false")} false, ${having("unsupported")} unsupported. ` +
    `${some(figures, "figure, chart, table or map", "figures, charts, tables and maps")} shown. ` +
    `${some(unbound.length, "word or number", "words or numbers")} bound to nothing, ${some(allowed.length, "allowance")}, ${some(problems.length, "problem")}.${asked}`
  );
}

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
