export { compile, type Grounds } from "./compile.ts";
export {
  type Check,
  type Compiled,
  inOrder,
} from "./compiled.ts";
