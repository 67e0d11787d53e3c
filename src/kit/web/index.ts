export { type Application, type ApplicationSettings, application, type Problem } from "./application.ts";
export { giveSecret, readSecret, takeSecret } from "./cookies.ts";
export { readForm, type Sent } from "./form.ts";
export { type Frame, type NavigationEntry, type NavigationSection, readerOf, seat } from "./frame.ts";
export { type Listening, listen, listenOnSocket } from "./listen.ts";
export type { IdentifiedRead, Page, Reader, Shell } from "./reader.ts";
export { count, day, moment, number } from "./words.ts";
