import type { Kept } from "../../grammar/index.ts";
import { sealOf } from "../version/seal.ts";
import { inWords } from "../version/words.ts";

/** What is to be said of a signature beside the text as it stands. */
export interface SignatureShown {
  readonly reference: string;
  readonly name: string;
  readonly words: string;
  readonly is: "counts" | "void" | "asked" | "not given";
}

/** Who has signed the text, whose signature was made void by a change of the text, and who is still asked. */
export function signaturesShown(version: Kept, signatures: readonly Kept[]): readonly SignatureShown[] {
  const seal = sealOf(version.values);
  return signatures.map(({ reference, title: name, state, values }) => ({
    ...{ reference, name },
    ...said(state, values, values.seal === seal),
  }));
}

function said(state: string, values: Kept["values"], same: boolean): Pick<SignatureShown, "words" | "is"> {
  const how = values.evidence ? "on paper" : "here";
  const on = inWords(values.signedOn);
  if (state === "signed" && same) return { is: "counts", words: `Signed ${how} on ${on}` };
  if (state === "signed")
    return {
      is: "void",
      words: `Signed ${how} on ${on}, and the text was changed since: the signature no longer counts. Ask again, with the text as it stands`,
    };
  if (state === "asked") return { is: "asked", words: `Asked to sign by ${inWords(values.signBy)}` };
  return { is: "not given", words: state === "declined" ? "Declined to sign" : "No longer asked" };
}
