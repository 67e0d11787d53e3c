export { answer } from "./entities/answer.ts";
export { confirmation } from "./entities/confirmation.ts";
export { finding } from "./entities/finding.ts";
export { wording } from "./entities/wording.ts";
export { requirementPages } from "./pages.ts";
export { requirementsFor } from "./store.ts";
