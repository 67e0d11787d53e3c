export { todayPages } from "./pages.ts";
