import type { PublishedFigures } from "../published/index.ts";
import { textObjections } from "./agreement/agreement.ts";
import { type Asked, attributeNames, readAttributes } from "./attributes.ts";
import { predicateOf, predicates } from "./catalogue.ts";
import { type Claim, type Judgement, type Objection, type Use, unsupported } from "./claim.ts";
import { numbersIn } from "./numbers.ts";
import type { Finding, Predicate } from "./predicate.ts";
import { plainText, wordsFound } from "./words.ts";

/**
 * Whether the published figures bear out a sentence as its attributes bind it: the predicate of `says` by the evidence
 * policy, then every number, time and word of the text. It never throws for what a writer can write.
 * @returns false where the figures or the attributes say otherwise, else unsupported where they say too little, else true
 */
export function judge(claim: Claim, figures: PublishedFigures): Judgement {
  const judgement = decided(claim, figures);
  const { offer } = judgement;
  // What is offered is judged as strictly as what was written.
  if (offer === null || decided(offer, figures).verdict === "true") return judgement;
  return { ...judgement, offer: null, wording: null };
}

function decided(claim: Claim, figures: PublishedFigures): Judgement {
  const { text, attributes } = claim;
  if (plainText(text).trim() === "") return unread("it has no text");
  const asked = readAttributes(attributes, text, figures);
  if ("refused" in asked) return unread(asked.refused);
  const said = saidBy(asked);
  if ("refused" in said) return unread(said.refused);
  const chosen = [said, ...alsoSaid(said, asked)];
  const missing = [...chosen.flatMap((each) => missingFrom(each, asked)), ...strange(chosen, asked)];
  if (missing.length > 0) return unread(missing.join(" "));
  const finding = merged(chosen.map((each) => each.judge(asked, figures)));
  const carries = new Set(chosen.flatMap((each) => each.carries));
  const bound = { asked, finding, carries, says: said.says, figures };
  // Where nothing could be read, the text's numbers have nothing to agree with: its words are judged all the same.
  const ofText = textObjections(text, bound).filter(
    ({ verdict }) => finding.facts.length > 0 || verdict === "unsupported",
  );
  return judged([...finding.objections, ...ofText, ...empty(said, asked)], finding);
}

const unread = (why: string): Judgement => ({
  ...{ verdict: "unsupported", wording: null, offer: null, uses: [] },
  why: why.startsWith("The claim cannot be read") ? why : `The claim cannot be read: ${why}`,
});

/** What is judged beside it: a part of the change, and "no clear change" where a plain number's text adds it. */
function alsoSaid(said: Predicate, asked: Asked): readonly Predicate[] {
  const part = asked.part !== null && !said.carries.includes("accounted");
  const unclear =
    said.says === "was" &&
    asked.years.from !== undefined &&
    wordsFound(plainText(asked.text)).some(({ family }) => family === "unclear");
  return [...(part ? [named("partly")] : []), ...(unclear ? [named("no-clear-change")] : [])];
}

function named(says: string): Predicate {
  const found = predicateOf(says);
  if (!found) throw new Error(`The catalogue of predicates has lost “${says}”.`);
  return found;
}

/** What says says; without it, what the text's own words of direction and the attributes do. */
function saidBy(asked: Asked): Predicate | { readonly refused: string } {
  const { says } = asked.attributes;
  const name = says ?? inferred(asked);
  // "Similar to the year before" compares with nobody else: it is a claim of stability.
  const within =
    name?.trim().toLowerCase().startsWith("similar") &&
    asked.years.from &&
    asked.attributes.than === undefined;
  const found = name === null ? null : predicateOf(within ? "stable" : name);
  if (found) return found;
  const known = predicates.map((each) => each.says).join(", ");
  return {
    refused: `${says === undefined ? "it does not say what it claims" : `says="${says}" means nothing`}: write says= one of ${known}.`,
  };
}

function inferred({ years, text, part }: Asked): string | null {
  const found = new Set(wordsFound(plainText(text)).map(({ family }) => family));
  const [up, down] = [found.has("rise"), found.has("fall")];
  if (years.from === undefined) return "was";
  if (up !== down) return up ? "rose" : "fell";
  return part !== null ? "partly" : found.has("unclear") ? "no-clear-change" : null;
}

/** `to` stands for `year` where a predicate is about one year, and the other way round. */
function missingFrom(predicate: Predicate, { attributes }: Asked): readonly string[] {
  const given = new Set(Object.keys(attributes));
  const instead: Readonly<Record<string, string>> = { year: "to", to: "year", since: "from" };
  const lacks = predicate.needs.filter((name) => !given.has(name) && !given.has(instead[name] ?? name));
  const { says } = predicate;
  return lacks.map(
    (name) =>
      `says="${says}" needs ${name}=, besides ${predicate.needs.filter((each) => each !== name).join(", ")}.`,
  );
}

/** An attribute that the predicate does not read would be taken for judged when it was not. */
function strange(chosen: readonly Predicate[], { attributes }: Asked): readonly string[] {
  const read = new Set(["says", ...chosen.flatMap(({ needs, may }) => [...needs, ...may])]);
  const unread = Object.keys(attributes).filter(
    (name) => !attributeNames.some((each) => each === name && read.has(each)),
  );
  return unread.map(
    (name) => `says="${chosen[0]?.says}" does not read ${name}=: it reads ${[...read].join(", ")}.`,
  );
}

/** A level that prints neither number nor share says nothing that could be wrong. */
function empty({ says }: Predicate, { text, attributes }: Asked): readonly Objection[] {
  const plain = plainText(text);
  const bare =
    says === "was" &&
    attributes.value === undefined &&
    numbersIn(plain).length + wordsFound(plain).length === 0;
  return bare
    ? [unsupported("The claim cannot be read: it prints no number, so give value= and print it.")]
    : [];
}

function merged(findings: readonly Finding[]): Finding {
  const [first, ...rest] = findings;
  if (!first) throw new Error("A claim was judged by no predicate.");
  return rest.reduce(
    (all, each) => ({
      objections: [...all.objections, ...each.objections],
      cells: [...new Set([...all.cells, ...each.cells])],
      uses: [...all.uses, ...each.uses],
      facts: [...all.facts, ...each.facts],
      direction: all.direction ?? each.direction,
      why: each.why || all.why,
      offer: each.offer ?? all.offer,
      years: [...(all.years ?? []), ...(each.years ?? [])],
    }),
    first,
  );
}

function judged(objections: readonly Objection[], finding: Finding): Judgement {
  const uses = distinct(finding.uses);
  if (objections.length === 0) return { verdict: "true", why: finding.why, wording: null, offer: null, uses };
  const verdict = objections.some((each) => each.verdict === "false") ? "false" : "unsupported";
  const inOrder = objections.toSorted((a, b) => a.verdict.localeCompare(b.verdict));
  const why = [...new Set(inOrder.map((each) => each.why))].join(" ");
  return { verdict, why, wording: finding.offer?.text ?? null, offer: finding.offer, uses };
}

function distinct(uses: readonly Use[]): readonly Use[] {
  return [...new Map(uses.map((use) => [JSON.stringify(use), use])).values()];
}
