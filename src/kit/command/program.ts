import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import type { Command, CommandInput, Effects, ListedCommand, OptionSpec, Outcome } from "./command.ts";
import { failure } from "./failure.ts";

/** What every command takes. */
const common: Record<string, OptionSpec> = {
  workspace: { takes: "value", value: "DIR", help: "the workspace (default ./workspace)" },
  json: { takes: "flag", help: "print one JSON document on stdout and nothing else" },
  help: { takes: "flag", help: "print this help" },
};

/**
 * Runs the command that `argv` names and returns the exit code.
 * @param argv the words after the program's name
 */
export async function runProgram(
  program: string,
  commands: readonly ListedCommand[],
  argv: readonly string[],
) {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    process.stdout.write(programHelp(program, await loaded(commands)));
    return name === undefined ? 2 : 0;
  }
  const command = await commands.find((each) => each.name === name)?.load();
  if (!command) return complain(`There is no command "${name}". Run "${program} --help" to see them all.`);
  const input = parse(command, rest);
  if ("refused" in input) return complain(`${input.refused} Run "${program} ${name} --help".`);
  if (input.options.help) {
    process.stdout.write(commandHelp(program, command));
    return 0;
  }
  process.umask(0o077); // what a command writes holds children's records: nobody else on this machine reads it
  const outcome = await outcomeOf(command, input);
  print(outcome, input.options.json === true);
  await outcome.until;
  return outcome.exit;
}

const loaded = (commands: readonly ListedCommand[]) => Promise.all(commands.map((each) => each.load()));

async function outcomeOf(command: Command, input: CommandInput): Promise<Outcome> {
  try {
    return await command.run(input, realEffects());
  } catch (error) {
    return failure(error);
  }
}

function parse(command: Command, words: readonly string[]): CommandInput | { refused: string } {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...common }).map(([name, spec]) => [
      name,
      {
        type: spec.takes === "flag" ? ("boolean" as const) : ("string" as const),
        multiple: spec.many ?? false,
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = command.positionals;
    const asked = values.help === true;
    if (!asked && positionals.length < least) return { refused: `${command.name} needs ${command.usage}.` };
    if (positionals.length > most) return { refused: `"${positionals[most]}" was not expected.` };
    return { options: values as CommandInput["options"], positionals };
  } catch (error) {
    return { refused: `${(error as Error).message.split(". ")[0]}.` };
  }
}

function print(outcome: Outcome, json: boolean) {
  if (json) process.stdout.write(`${JSON.stringify(outcome.json, null, 2)}\n`);
  if (json && outcome.exit !== 2) return;
  const stream = outcome.exit === 2 ? process.stderr : process.stdout;
  if (outcome.text) stream.write(`${forTerminal(outcome.text)}\n`);
}

/** Names and headings come from files that others wrote: a control character in them would steer the terminal. */
const forTerminal = (text: string) =>
  text.replace(/(?![\n\t])[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "\ufffd");

function realEffects(): Effects {
  return {
    progress: (line) => process.stderr.write(`${forTerminal(line)}\n`),
    now: () => Temporal.Now.instant(),
    user: userInfo().username,
  };
}

function complain(sentence: string) {
  process.stderr.write(`${forTerminal(sentence)}\n`);
  return 2;
}

function programHelp(program: string, commands: readonly Command[]) {
  const width = Math.max(...commands.map((each) => each.name.length)) + 2;
  const lines = commands.map((each) => `  ${each.name.padEnd(width)}${each.summary}`);
  return `${program} COMMAND [options]\n\n${lines.join("\n")}\n\nRun "${program} COMMAND --help" for one command.\n`;
}

/** The help text of one command; the manual page is made from the same words. */
function commandHelp(program: string, command: Command) {
  const lines = Object.entries({ ...command.options, ...common }).map(([name, spec]) => {
    const flag = spec.takes === "flag" ? `--${name}` : `--${name} ${spec.value ?? "VALUE"}`;
    return `  ${flag.padEnd(24)}${spec.help}`;
  });
  const details = command.details ? `\n${command.details}\n` : "";
  return `${program} ${command.name} ${command.usage}\n\n${command.summary}\n\n${lines.join("\n")}\n${details}`;
}

/** The manual page of all commands, from the same words as their help texts. */
export async function commandManual(program: string, commands: readonly ListedCommand[]) {
  const pages = (await loaded(commands)).map(
    (each) => `## ${each.name}\n\n\`\`\`\n${commandHelp(program, each)}\`\`\`\n`,
  );
  const head = `# Commands\n\nWritten from the help texts (\`node test/write-manuals.ts\`). Exit 0: done. 1: done, and what was asked about\nis not in order. 2: it could not be done, and a sentence says what to do.\n`;
  return `${head}\n${pages.join("\n")}`;
}
