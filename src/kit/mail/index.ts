export type { Addressee, Message } from "./message.ts";
export { openPost, type Post, type Posted } from "./post.ts";
export { type PostSettings, postSettings } from "./settings.ts";
