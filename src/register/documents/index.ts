export { response } from "./consultation/response.ts";
export { document } from "./document/document.ts";
export { signature } from "./signing/signature.ts";
export { version } from "./version/version.ts";
