export { type Comparators, comparatorsIn, comparatorsOf, keepComparators } from "./store.ts";
