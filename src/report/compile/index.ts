export { compile, type Grounds } from "./compile.ts";
export {
  type Check,
  type CheckProblem,
  type Compiled,
  inOrder,
  type JudgedClaim,
  type RequirementCheck,
} from "./compiled.ts";
