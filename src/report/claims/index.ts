export type { Claim, Judgement, Offer, Use, Verdict } from "./claim.ts";
export { figureText } from "./figureText.ts";
export { judge } from "./judge.ts";
export { claimManual } from "./manual.ts";
export { type NumberFound, numbersIn } from "./numbers.ts";
export { type TimeFound, timesIn } from "./times.ts";
export { type Family, plainText, type WordFound, wordsFound } from "./words.ts";
