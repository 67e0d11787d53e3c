export { chainAppend } from "./chain.ts";
export { chainVerify } from "./chain-verify.ts";
export { bornAt, clearAbandoned, folderAside, landFolder } from "./folder.ts";
export { sha256OfFile, sha256OfText } from "./hash.ts";
export { sealOf, secretIn } from "./secret.ts";
export { hashesBelow } from "./tree.ts";
export { textBeside, writeAside } from "./write.ts";
