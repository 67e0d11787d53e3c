import type { Command, Outcome } from "../kit/command/index.ts";
import { workspaceOf } from "../kit/workspace/index.ts";
import { backUp, whyNotTo } from "./making/store.ts";
import { passphraseFor, passphraseOption } from "./passphrase/commands.ts";
import { restore } from "./restoring/store.ts";

/** `backup`: one encrypted file with everything, also while the server runs. */
export const backupCommand: Command = {
  name: "backup",
  summary: "Write everything that the workspace holds into one encrypted file",
  usage: "FILE [--snapshots current|all] [--passphrase-file FILE]",
  options: {
    snapshots: {
      takes: "value",
      value: "WHICH",
      help: "current (default) or all: older ones can be built again",
    },
    ...passphraseOption,
  },
  positionals: [1, 1],
  details:
    "It works while the server runs. Without the passphrase nobody can read the file, its owner included: keep both, apart.\n" +
    "docs/backup.md says how to rehearse.",
  run: async (input, effects) => {
    const [file = ""] = input.positionals;
    const workspace = workspaceOf(input);
    const snapshots = input.options.snapshots ?? "current";
    if (snapshots !== "current" && snapshots !== "all")
      return refused(`--snapshots takes "current" or "all", not "${snapshots}".`);
    const why = whyNotTo(workspace, file);
    if (why) return refused(why);
    const passphrase = await passphraseFor(input, "new");
    if (typeof passphrase !== "string") return refused(passphrase.refused);
    const made = await backUp(workspace, { file, passphrase, snapshots }, effects);
    if ("refused" in made) return refused(made.refused);
    const text = `${made.file} holds ${made.files} files${made.register ? " and the register" : ""}, ${inMegabytes(made.bytes)} MB. Nobody can read it without the passphrase: keep that elsewhere.`;
    return { exit: 0, json: made, text };
  },
};

/** `restore`: a backup into a place where nothing is yet. */
export const restoreCommand: Command = {
  name: "restore",
  summary: "Restore a backup into an empty workspace",
  usage: "FILE [--passphrase-file FILE]",
  options: passphraseOption,
  positionals: [1, 1],
  details:
    "The workspace must be empty or absent, and so must the database that DATABASE_URL names; without DATABASE_URL the register\n" +
    "becomes an embedded one, whichever it was. A file that was changed, cut off or added to is refused, and leaves nothing.",
  run: async (input, effects) => {
    const [file = ""] = input.positionals;
    const passphrase = await passphraseFor(input, "known");
    if (typeof passphrase !== "string") return refused(passphrase.refused);
    const done = await restore(workspaceOf(input), { file, passphrase }, effects);
    if ("refused" in done) return refused(done.refused);
    const rows = done.rows === null ? "" : ` and ${done.rows} rows of the register`;
    const text = `${done.workspace} holds ${done.files} files${rows}, as of ${done.madeAt}. Run "npx waymark verify" on it.`;
    return { exit: 0, json: done, text };
  },
};

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const refused = (sentence: string): Outcome => ({
  exit: 2,
  json: { ok: false, refused: sentence },
  text: sentence,
});
