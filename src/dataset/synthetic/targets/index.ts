export { type Series, seriesNames } from "./published.ts";
export {
  careGap,
  closuresIn,
  type Period,
  type PeriodTarget,
  planEndsIn,
  type Targets,
  targetsFor,
} from "./scaled.ts";
