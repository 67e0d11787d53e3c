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
  | "settings";

/** "purpose": yes, once a purpose is recorded in this session. */
export type Answer = "yes" | "purpose" | "no";

type Rule = { readonly action: Action; readonly thing: Thing; readonly why: string } & Readonly<
  Record<Role, Answer>
>;

/**
 * Who may do what: the only place where it is decided. Raw figures and identified children are for those whose task
 * needs them, and never without a recorded purpose; groups, practitioners and the public read what is published.
 */
export const policy: readonly Rule[] = [
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

/** What the policy says of this role; what it does not list is no. */
export function answer(role: Role, action: string, thing: string): Answer {
  return policy.find((rule) => rule.action === action && rule.thing === thing)?.[role] ?? "no";
}

/** The policy as docs/policy.md prints it. */
export function policyInMarkdown(): string {
  const words: Record<Answer, string> = { yes: "yes", purpose: "with a purpose", no: "no" };
  const head = ["May", ...roleNames.map((role) => roles[role])];
  const rows = policy.map((rule) => [
    `${rule.action} ${rule.thing}`,
    ...roleNames.map((role) => words[rule[role]]),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  const reasons = policy.map((rule) => `- **${rule.action} ${rule.thing}**: ${rule.why}`).join("\n");
  return `# Who may do what

Made from \`src/register/access/policy.ts\`, which is the only place where it is decided; a test keeps this page the same.
"With a purpose": once a purpose is recorded in the session; it ends with the session, and after eight hours.

${table}

${reasons}
`;
}
