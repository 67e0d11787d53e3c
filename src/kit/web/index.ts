export { type Application, application } from "./application.ts";
export { giveSecret, readSecret, takeSecret } from "./cookies.ts";
export { readFields, readForm } from "./form.ts";
export { type Frame, readerOf, seat } from "./frame.ts";
export { listen, listenOnSocket } from "./listen.ts";
export type { NavigationSection } from "./navigation.ts";
export type { IdentifiedRead, Reader, RecordChange, Shell } from "./reader.ts";
export { readUpload, type Upload, type UploadedFile } from "./upload.ts";
export { day } from "./words.ts";
