import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { CommandInput } from "../command/index.ts";
import { writeAside } from "../files/index.ts";

/** What a workspace says of itself, kept in workspace.json. */
export interface WorkspaceSettings {
  /** The folder of the partnership's own facts: partnerships/<partnership>/. */
  readonly partnership: string;
  /** A pinned day (ISO). Absent: today in London. */
  readonly asAt?: string;
  /** True where everybody in it is invented. */
  readonly invented?: boolean;
}

/** A folder that holds one installation's receipts, snapshots and register. */
export interface Workspace {
  readonly folder: string;
  readonly settings: WorkspaceSettings;
  /** The full path of a thing inside the workspace. */
  path(...parts: string[]): string;
  /** The civil day that the workspace acts on: pinned, or that instant's day in London. */
  day(now: Temporal.Instant): Temporal.PlainDate;
}

const defaults: WorkspaceSettings = { partnership: "oakmarch" };

/**
 * The workspace in `folder`. Given settings, a folder that says nothing of itself is made one with them; without, nothing
 * is written, and a folder that says nothing (or is not there yet) is one with the defaults.
 */
export function openWorkspace(folder: string, settings?: WorkspaceSettings): Workspace {
  const root = resolve(folder);
  const file = join(root, "workspace.json");
  if (settings && isEmpty(root)) writeAside(file, `${JSON.stringify(settings, null, 2)}\n`);
  return describe(
    root,
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as WorkspaceSettings) : defaults,
  );
}

/** The workspace that a command names with --workspace. */
export function workspaceOf(input: CommandInput): Workspace {
  const named = input.options.workspace;
  return openWorkspace(typeof named === "string" ? named : "workspace");
}

/** A folder that holds somebody's receipts without a word about itself is not made an invented one. */
const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

function describe(folder: string, settings: WorkspaceSettings): Workspace {
  return {
    folder,
    settings,
    path: (...parts) => join(folder, ...parts),
    day: (now) =>
      settings.asAt
        ? Temporal.PlainDate.from(settings.asAt)
        : now.toZonedDateTimeISO("Europe/London").toPlainDate(),
  };
}
