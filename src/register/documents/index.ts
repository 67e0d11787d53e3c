export { response } from "./consultation/response.ts";
export { document } from "./document/document.ts";
export { wouldBreakOff } from "./in-force/would-break-off.ts";
export { documentsPages } from "./pages.ts";
export { signature } from "./signing/signature.ts";
export { holdingMeanwhile } from "./store.ts";
export { keepThresholdRules } from "./thresholds/store.ts";
export { version } from "./version/version.ts";
