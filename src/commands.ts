import type { ListedCommand } from "./kit/command/index.ts";

/**
 * Every command of the program, in the order in which the help shows them. A command's module is loaded when it is asked
 * for: all of them together take most of a second and 190 MB, of which one command needs a part.
 */
export const commands: readonly ListedCommand[] = [
  { name: "demo", load: async () => (await import("./demonstration/demo.ts")).demoCommand },
  { name: "synthesise", load: async () => (await import("./dataset/synthetic/index.ts")).synthesiseCommand },
  { name: "receive", load: async () => (await import("./dataset/extracts/index.ts")).receiveCommand },
  { name: "build", load: async () => (await import("./dataset/snapshot/index.ts")).buildCommand },
  { name: "indicators", load: async () => (await import("./dataset/snapshot/index.ts")).indicatorsCommand },
  { name: "explain", load: async () => (await import("./dataset/snapshot/index.ts")).explainCommand },
  { name: "publish", load: async () => (await import("./report/site/index.ts")).publishCommand },
  { name: "due", load: async () => (await import("./kit/calendar/index.ts")).dueCommand },
  { name: "clear-days", load: async () => (await import("./kit/calendar/index.ts")).clearDaysCommand },
  { name: "report", load: async () => (await import("./report/checking/index.ts")).reportCommand },
  { name: "disclosure", load: async () => (await import("./kit/disclosure/index.ts")).disclosureCommand },
  { name: "serve", load: async () => (await import("./serving/serve.ts")).serveCommand },
  { name: "backup", load: async () => (await import("./backup/index.ts")).backupCommand },
  { name: "restore", load: async () => (await import("./backup/index.ts")).restoreCommand },
  { name: "chase", load: async () => (await import("./serving/chase.ts")).chaseEverything },
  { name: "tallies", load: async () => (await import("./serving/tallies.ts")).talliesOfRegister },
  { name: "verify", load: async () => (await import("./serving/verify.ts")).verifyEverything },
];
