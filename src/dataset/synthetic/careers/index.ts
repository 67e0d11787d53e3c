export { liveCareers } from "./lives.ts";
export { unaccompaniedArrivals } from "./unaccompanied.ts";
