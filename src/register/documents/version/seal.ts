import { sha256OfText } from "../../../kit/files/index.ts";
import type { Values } from "../../grammar/index.ts";

/** What is approved and signed: another word in one of these is another text. */
const signed = [
  "label",
  "text",
  "address",
  "levels",
  "tiers",
  "minimumDays",
  "earlyEnds",
  "reviewWeeks",
] as const;

/** What else is signed of a text that has it: a yearly report's figures, and the public record that it prints. */
const restingOn = ["snapshot", "record"] as const;

/** The SHA-256 of a version's text, with its levels of need where it has any: what stands in an approval and a signature. */
export function sealOf(values: Values): string {
  const also = restingOn.filter((name) => values[name] !== undefined);
  return sha256OfText(JSON.stringify([...signed, ...also].map((name) => [name, values[name] ?? ""])));
}
