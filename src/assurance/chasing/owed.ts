/** Somebody to whom a message can go, or not yet. */
export interface Reachable {
  readonly name: string;
  readonly address: string | null;
}

/** What an agency owes by a day: a contribution, an answer, or files of the dataset. */
export interface Owed {
  /** What it is, for good; with the day and the stage it names a message. */
  readonly key: string;
  readonly partnership: string;
  readonly what: string;
  /** What it should say or hold, in the words of whoever asked. */
  readonly asked: string;
  /** ISO. */
  readonly due: string;
  /** Its own page, and the reference that stands on it; null for files of the dataset. */
  readonly href: string;
  readonly reference: string | null;
  readonly contribution: string | null;
  readonly agency: Reachable & { readonly reference: string | null };
  readonly person: Reachable | null;
  /** Who hears of it when it is very late. */
  readonly above: (Reachable & { readonly role: string }) | null;
}
