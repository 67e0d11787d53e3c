export { checkingIn } from "./check/store.ts";
export { foundInWords } from "./check/words.ts";
export { reportPages } from "./pages.ts";
