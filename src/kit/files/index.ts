export { sha256OfFile, sha256OfText } from "./hash.ts";
export { textBeside, writeAside } from "./write.ts";
