export type { Message } from "./message.ts";
export { openPost, type Post } from "./post.ts";
export { type PostSettings, postSettings } from "./settings.ts";
