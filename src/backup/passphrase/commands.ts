import { readFileSync } from "node:fs";
import type { CommandInput, OptionSpec } from "../../kit/command/index.ts";

export const passphraseOption: Readonly<Record<string, OptionSpec>> = {
  "passphrase-file": {
    takes: "value",
    value: "FILE",
    help: "a file whose first line is the passphrase (else WAYMARK_BACKUP_PASSPHRASE, else it is asked for)",
  },
};

const least = 12;

/** The passphrase, from the file that is named, the environment or the terminal; asked for twice where it is new. */
export async function passphraseFor(
  input: CommandInput,
  purpose: "new" | "known",
): Promise<string | { readonly refused: string }> {
  const file = input.options["passphrase-file"];
  const given =
    typeof file === "string" ? firstLineOf(file) : (process.env.WAYMARK_BACKUP_PASSPHRASE ?? null);
  const passphrase = given ?? (await askedFor(purpose));
  if (typeof passphrase !== "string") return passphrase;
  if (purpose === "new" && passphrase.length < least)
    return {
      refused: `The passphrase has ${passphrase.length} characters: take at least ${least}, best four or five words.`,
    };
  return passphrase;
}

const firstLineOf = (file: string) => readFileSync(file, "utf8").split(/\r?\n/)[0] ?? "";

async function askedFor(purpose: "new" | "known"): Promise<string | { readonly refused: string }> {
  if (!process.stdin.isTTY)
    return {
      refused:
        "No passphrase was given: set WAYMARK_BACKUP_PASSPHRASE, or name a file that holds it with --passphrase-file.",
    };
  const first = await typed("Passphrase: ");
  if (purpose === "new" && (await typed("The same again: ")) !== first)
    return { refused: "The two passphrases differ: nothing was done." };
  return first;
}

/** What somebody types at the terminal, without its being shown. */
function typed(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  let text = "";
  return new Promise((resolve) => {
    const end = () => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
    };
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === "\u0003") {
          end();
          process.kill(process.pid, "SIGINT");
          return;
        }
        if (key === "\r" || key === "\n") {
          end();
          resolve(text);
          return;
        }
        text = key === "\u007f" || key === "\b" ? text.slice(0, -1) : text + key;
      }
    };
    stdin.on("data", take);
    stdin.resume();
  });
}
