import type { Nodes, Root } from "mdast";
import { isDirective, wordsWithin } from "./directives.ts";
import { folded } from "./fold.ts";
import { quantitiesIn, saysDirection, saysWay } from "./quantities.ts";
import type { Allowed, Problem } from "./source.ts";

/** Every `:allow[words]{why="..."}` of the text, in reading order. */
export function allowancesIn(tree: Root): { readonly allowed: Allowed; readonly column: number }[] {
  const found: { allowed: Allowed; column: number }[] = [];
  const look = (node: Nodes) => {
    if (isDirective(node) && node.name === "allow") {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const why = (node.attributes?.why ?? "").trim();
      found.push({ allowed: { text: wordsWithin(node).trim(), why, line }, column });
    }
    if ("children" in node) for (const each of node.children) look(each);
  };
  look(tree);
  return found;
}

/** An allowance gives a reason, and lets no claim pass: what moves by how much is a claim, whoever says it. */
export function allowanceProblems({ text, why, line }: Allowed, column: number): Problem[] {
  const wrong = (sentence: string): Problem[] => [{ line, column, why: sentence }];
  if (words(why) < 3) return wrong(`Say in a few words why "${text}" may stand without evidence: why="...".`);
  const plain = folded(text).text;
  if (saysDirection(plain) && /\p{N}/u.test(plain))
    return wrong(
      `"${text}" says which way something went and by how much: that is a claim, so write :claim.`,
    );
  if (fewPeople.test(plain))
    return wrong(
      `"${text}" counts so few that somebody could be recognised: a number of 1 to 5 of children, families or their cases may not stand, whatever the reason. Leave the number out.`,
    );
  return [];
}

/** What the gate hides in every figure (1 to 5) must not come back as free text. Folded text is in lower case. */
const fewPeople =
  /(?<![\p{L}\p{N}.,-])(?:one|two|three|four|five|[1-5])(?![\p{N}.,%]|[ -](?:per cent|in)(?!\p{L}))(?: (?:of|the|\p{L}+(?:-\p{L}+)?)){0,2} (?:child(?:ren)?|young (?:people|person)|boys?|girls?|bab(?:y|ies)|infants?|toddlers?|teenagers?|siblings?|twins?|pupils?|famil(?:y|ies)|mothers?|fathers?|parents?|deaths?|(?:serious )?incidents?|escalations?|referrals?|enquir(?:y|ies)|plans)(?!\p{L})/u;

/** A name that is let pass wherever it stands must be a name: a bare quantity would switch the check off. */
export function nameProblems(allowed: Allowed): Problem[] {
  const wrong = (why: string): Problem[] => [{ line: allowed.line, column: 1, why }];
  if (allowed.text === "" || words(allowed.why) < 3)
    return wrong(
      'Write "allow: the name | the reason in a few words", as in "allow: Working Together 2023 | the title of a publication".',
    );
  let rest = folded(allowed.text).text;
  for (const { from, to } of quantitiesIn(rest).toReversed()) rest = rest.slice(0, from) + rest.slice(to);
  if (!/\p{L}{3}/u.test(rest))
    return wrong(
      `"${allowed.text}" is no name but a quantity or a direction: allow it at its place with :allow.`,
    );
  // "Rising Stars" is a name; "fewer referrals", let pass wherever it stands, would be a finding.
  const capitals = allowed.text.split(/\s+/).every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word));
  if (saysWay(folded(allowed.text).text) && !capitals)
    return wrong(
      `"${allowed.text}" says which way something went or compares, and is no name: allow it at its place with :allow.`,
    );
  return allowanceProblems(allowed, 1);
}

const words = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0;
