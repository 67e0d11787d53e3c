export { latestFor } from "./clear-days.ts";
export { commentary } from "./commentary.ts";
export { dispatch } from "./dispatch.ts";
export { presentation } from "./presentation.ts";
export { remark } from "./remark.ts";
