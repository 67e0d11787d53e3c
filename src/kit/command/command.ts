import type { Temporal } from "temporal-polyfill";

/** What a command was called with, after parsing. Options that were not given are absent. */
export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly positionals: readonly string[];
}

/** Every touch of the outside world that a command has beyond its own store. */
export interface Effects {
  /** One line about work in progress; goes to stderr, never to stdout. */
  progress(line: string): void;
  /** The instant of the call; commands never read the clock themselves. */
  now(): Temporal.Instant;
  /** The operating system's user, who is the person acting at a command line. */
  readonly user: string;
}

/**
 * What a command ends with.
 * exit 0: done. exit 1: done, and what was asked about is not in order.
 * exit 2: could not do it; `text` is a sentence that says what to do.
 */
export interface Outcome {
  readonly exit: 0 | 1 | 2;
  /** The document printed with --json. */
  readonly json: unknown;
  /** What a person reads without --json. */
  readonly text: string;
  /** Present when the process is to stay alive (serve): resolves when it may end. */
  readonly until?: Promise<void>;
}

export interface OptionSpec {
  readonly takes: "value" | "flag";
  /** The name of the value in the help text, for example DIR. */
  readonly value?: string;
  readonly many?: boolean;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** One line, starting with a verb. */
  readonly summary: string;
  /** What follows the name, for example "FILE... [--agency A]". */
  readonly usage: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many words may follow: [least, most]. */
  readonly positionals: readonly [number, number];
  /** An example call and anything else a reader of --help needs. */
  readonly details?: string;
  run(input: CommandInput, effects: Effects): Promise<Outcome>;
}

/** A command by its name, and the way to it. */
export interface ListedCommand {
  readonly name: string;
  load(): Promise<Command>;
}
