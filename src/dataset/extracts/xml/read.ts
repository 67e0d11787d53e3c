import { SaxesParser } from "saxes";
import type { Reading, SelfDescription } from "../landing/row.ts";
import type { RecordPlan } from "./plan.ts";
import { RecordTree } from "./tree.ts";

const deepest = 32;
const mostAttributes = 32;
const longestValue = 100_000;
/** The most characters of one tag, comment or text, which the parser holds until it ends. */
const longestPiece = 1 << 20;

export interface XmlReading {
  /** Takes the next text; returns a sentence when the file must be refused. */
  push(text: string): string | null;
  end(): { rows: number; self: SelfDescription } | { refused: string };
}

/** Why a file cannot be read: thrown inside the parser's handlers, caught by push and end. */
class Refusal extends Error {}

/**
 * Reads the records of an XML return as a stream; memory holds one outermost record at a time. Refused: a
 * DOCTYPE (it could name other files or swell), anything not well formed, more than 32 levels, a value over
 * 100,000 characters. What is not in the plan is counted as a query; it stays in the original.
 */
export function readXml(root: string, plan: RecordPlan, reading: Reading): XmlReading {
  const parser = new SaxesParser({ position: true });
  const tree = new RecordTree(plan, reading);
  const path: string[] = [];
  let value = "";
  let leaf = false;
  let sinceEvent = 0;

  parser.on("doctype", () =>
    refuse("it has a DOCTYPE, which a return never needs and which could hide other content"),
  );
  parser.on("opentag", (tag) => {
    sinceEvent = 0;
    if (path.length === 0 && tag.name !== root)
      refuse(`its outermost element is ${short(tag.name)}, not ${root}`);
    if (path.length >= deepest) refuse(`elements stand inside one another more than ${deepest} deep`);
    if (Object.keys(tag.attributes).length > mostAttributes)
      refuse(`${short(tag.name)} has too many attributes`);
    tree.text(value);
    value = "";
    leaf = true;
    path.push(tag.name);
    const refused = tree.open(tag.name, path, parser.line);
    if (refused) refuse(refused);
  });
  const take = (text: string) => {
    sinceEvent = 0;
    value += text;
    if (value.length > longestValue) refuse(`a value is longer than ${longestValue} characters`);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", (tag) => {
    sinceEvent = 0;
    if (leaf) tree.leaf(tag.name, value);
    else tree.text(value);
    tree.close(tag.name);
    leaf = false;
    value = "";
    path.pop();
  });
  parser.on("error", (error) => refuse(`it is not well formed (${inWords(error.message)})`));

  function refuse(why: string): never {
    throw new Refusal(`Line ${parser.line}: ${why}. Export the return again and send that file.`);
  }
  return {
    push: (text) =>
      refusalOf(() => {
        sinceEvent += text.length;
        parser.write(text);
        if (sinceEvent > longestPiece)
          refuse(`a tag, comment or value is longer than ${longestPiece} characters`);
      }),
    end: () => {
      const refused = refusalOf(() => void parser.close());
      if (refused) return { refused };
      return tree.rows === 0
        ? { refused: `It holds no ${plan.element} record, so there is nothing to receive.` }
        : { rows: tree.rows, self: tree.self };
    },
  };
}

function refusalOf(step: () => void): string | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const short = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}...` : name);

/** The parser's own words without its position, which the sentence gives already. */
function inWords(message: string): string {
  const words = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return words.startsWith("unclosed tag") || words.includes("end of file")
    ? `the file ends early: ${words}`
    : words;
}
