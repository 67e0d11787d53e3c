import { type Role, roleNames, roles } from "./roles.ts";

type Action = "see" | "change";

type Thing =
  | "published-figures"
  | "raw-figures"
  | "identified-child"
  | "arrivals"
  | "snapshots"
  | "matches"
  | "access-log"
  | "accounts"
  | "partnerships"
  | "settings";

/** "purpose": yes, once a purpose is recorded in this session. */
export type Answer = "yes" | "purpose" | "no";

/** One line of the policy: who may do this to that, and why they. */
export type Rule = { readonly action: string; readonly thing: string; readonly why: string } & Readonly<
  Record<Role, Answer>
>;

type OwnRule = Rule & { readonly action: Action; readonly thing: Thing };

/**
 * Who may do what. Raw figures and identified children are for those whose task needs them, and never without a
 * recorded purpose; groups, practitioners and the public read what is published. What the register keeps adds the rules
 * that each entity says of itself.
 */
export const policy: readonly OwnRule[] = [
  {
    action: "see",
    thing: "published-figures",
    why: "They are safe for anybody; the administrator keeps accounts and nothing else.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "yes",
    "independent-scrutineer": "yes",
    practitioner: "yes",
    "public-reader": "yes",
    administrator: "no",
  },
  {
    action: "see",
    thing: "raw-figures",
    why: "A small count can point at a child: for checking, decisions and scrutiny only.",
    analyst: "purpose",
    "business-manager": "purpose",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "purpose",
    "sub-group-chair": "no",
    "independent-scrutineer": "purpose",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "identified-child",
    why: "For checking the data, audit, scrutiny and statutory review of one child's case.",
    analyst: "purpose",
    "business-manager": "no",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "purpose",
    "sub-group-chair": "no",
    "independent-scrutineer": "purpose",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "arrivals",
    why: "What the agencies sent and how good it is: the partnership's own business.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "yes",
    "independent-scrutineer": "yes",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "change",
    thing: "arrivals",
    why: "Those who do the weekly work receive what the agencies sent.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "snapshots",
    why: "Which figures stand, and what they were built from: for those who see what arrived.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "yes",
    "independent-scrutineer": "yes",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "change",
    thing: "snapshots",
    why: "Those who receive the files build the figures anew from them.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "matches",
    why: "Two records that may be one child are read side by side.",
    analyst: "purpose",
    "business-manager": "no",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "access-log",
    why: "Those who answer for the use of the data, and the scrutineer; not those whose reading it records most.",
    analyst: "no",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "no",
    "independent-scrutineer": "yes",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "accounts",
    why: "Who can come in, for those who answer for it.",
    analyst: "no",
    "business-manager": "yes",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "yes",
  },
  {
    action: "change",
    thing: "accounts",
    why: "One role opens and closes accounts, and sees no child.",
    analyst: "no",
    "business-manager": "no",
    "lead-safeguarding-partner": "no",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "yes",
  },
  {
    action: "see",
    thing: "partnerships",
    why: "Which partnership came from which is known to all who sit in one.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "yes",
    "independent-scrutineer": "yes",
    practitioner: "yes",
    "public-reader": "yes",
    administrator: "yes",
  },
  {
    action: "change",
    thing: "partnerships",
    why: "Those who decide that partnerships join or separate, and the business manager who records it for them.",
    analyst: "no",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "no",
    "sub-group-chair": "no",
    "independent-scrutineer": "no",
    practitioner: "no",
    "public-reader": "no",
    administrator: "no",
  },
  {
    action: "see",
    thing: "settings",
    why: "Everybody may know who they are here and what each role may do.",
    analyst: "yes",
    "business-manager": "yes",
    "lead-safeguarding-partner": "yes",
    "delegated-safeguarding-partner": "yes",
    "sub-group-chair": "yes",
    "independent-scrutineer": "yes",
    practitioner: "yes",
    "public-reader": "yes",
    administrator: "yes",
  },
];

/**
 * What an installation has once, and not for each of its partnerships: the children's data, and the accounts. It is seen
 * and changed only while sitting in the partnership that keeps it, so a seat in an adults' board shows no child.
 */
const ofInstallation: readonly Thing[] = [
  ...(["published-figures", "raw-figures", "identified-child", "arrivals", "snapshots", "matches"] as const),
  "accounts",
];

export const isOfInstallation = (thing: string) => (ofInstallation as readonly string[]).includes(thing);

/** What the rules say of this role; what they do not list is no. */
export function answer(role: Role, action: string, thing: string, rules: readonly Rule[] = policy): Answer {
  return rules.find((rule) => rule.action === action && rule.thing === thing)?.[role] ?? "no";
}

/** The policy as docs/policy.md prints it. */
export function policyInMarkdown(rules: readonly Rule[]): string {
  const words: Record<Answer, string> = { yes: "yes", purpose: "with a purpose", no: "no" };
  const head = ["May", ...roleNames.map((role) => roles[role])];
  const rows = rules.map((rule) => [
    `${rule.action} ${rule.thing}`,
    ...roleNames.map((role) => words[rule[role]]),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  const reasons = rules.map((rule) => `- **${rule.action} ${rule.thing}**: ${rule.why}`).join("\n");
  return `# Who may do what

Made from \`src/register/access/policy.ts\` and from what each entity of the register says of itself
(\`node test/write-manuals.ts\`); a test keeps this page the same.
"With a purpose": once a purpose is recorded in the session; it ends with the session, and after eight hours.

${table}

${reasons}
`;
}
