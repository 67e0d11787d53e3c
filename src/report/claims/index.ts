export type { Use, Verdict } from "./claim.ts";
export { figureText } from "./figureText.ts";
export { judge } from "./judge.ts";
export { claimManual } from "./manual.ts";
export { wordsFound } from "./words.ts";
