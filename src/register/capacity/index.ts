export { capacityPages, capacityWarning } from "./pages.ts";
export { post } from "./post.ts";
export { type CapacityNow, capacityOf } from "./store.ts";
