import { type Objection, unsupported } from "../claim.ts";
import { numberObjections, readNumbers } from "./numbers.ts";
import { type Bound, readingOf } from "./reading.ts";
import { strangerObjections } from "./strangers.ts";
import { subjectObjections } from "./subjects.ts";
import { timeObjections } from "./times.ts";
import { wordObjections } from "./words.ts";

/** Whatever in the text the claim's attributes and figures do not carry: numbers, times, words, what was counted and where. */
export function textObjections(text: string, bound: Bound): readonly Objection[] {
  const reading = readingOf(text, bound);
  const numbers = readNumbers(reading, bound);
  const found = [
    ...numberObjections(numbers, reading, bound),
    ...timeObjections(reading, bound),
    ...subjectObjections(text, bound),
    ...wordObjections(reading, numbers, bound),
    ...provisional(text, bound),
  ];
  // Where more is known of what is wrong, that is what helps.
  return found.length > 0 ? found : strangerObjections(reading, numbers, bound);
}

function provisional(text: string, { finding }: Bound): readonly Objection[] {
  const cell = finding.cells.find(({ figure }) => figure.status === "provisional");
  return cell && !/\bprovisional(?:ly)?\b/i.test(text)
    ? [unsupported(`The figure for ${cell.year} is provisional, and the text has to say so.`)]
    : [];
}
