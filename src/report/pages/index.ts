export { reportPages } from "./pages.ts";
