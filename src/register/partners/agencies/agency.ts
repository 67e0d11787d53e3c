import type { Entity, Values } from "../../grammar/index.ts";
import { businessUnit, partnership } from "../roles.ts";

/** The three whose duty is joint and equal: Children Act 2004, section 16E. */
export const safeguardingPartners = {
  "local-authority": "Local authority (safeguarding partner)",
  icb: "Integrated care board (safeguarding partner)",
  police: "Police force (safeguarding partner)",
} as const;

/** A body that works with the partnership, kept once for every partnership that it serves. */
export const agency: Entity = {
  name: "agency",
  many: "agencies",
  title: "Agencies",
  says: "The safeguarding partners and the agencies that work with them, whom to ask, and which duties they have.",
  openWords: "working with the partnership",
  prefix: "AG",
  named: "name",
  listed: ["category", "named", "contact"],
  shared: true,
  fields: [
    { name: "name", label: "Name", kind: "line", required: "Give the agency’s name", public: true },
    {
      name: "category",
      label: "Kind",
      kind: "choice",
      hint: "By the groups of the regulations on relevant agencies, SI 2018/789",
      choices: {
        ...safeguardingPartners,
        schools: "Schools and academies",
        "early-years": "Childcare and early years",
        college: "Further education",
        health: "Health provider",
        "social-care": "Homes, fostering and adoption",
        "criminal-justice": "Probation, youth justice and courts",
        "police-immigration": "Other police and immigration",
        miscellaneous: "Voluntary, faith, sport and others in the regulations",
        "within-partner": "A service within a safeguarding partner",
        other: "A body that the regulations do not list",
      },
      required: "Choose what kind of agency it is",
      public: true,
    },
    {
      name: "education",
      label: "Does it speak for education or childcare?",
      kind: "yes-no",
      hint: "Its seats count towards education at every level",
      required: "Say whether it speaks for education or childcare",
      public: true,
    },
    {
      name: "named",
      label: "Is it named in the published arrangements?",
      kind: "yes-no",
      required: "Say whether the published arrangements name it",
      public: true,
    },
    {
      name: "notifiedOn",
      label: "Told that it is named on",
      kind: "day",
      hint: "From then on a relevant agency must act in accordance with the arrangements",
      required: "Give the day on which it was told that it is named",
      when: ({ named, category = "" }) => named === "yes" && !(category in safeguardingPartners),
    },
    {
      name: "duty",
      label: "Its own safeguarding duty",
      kind: "choice",
      choices: {
        "section-11": "Section 11, Children Act 2004",
        "section-175": "Section 175, Education Act 2002",
        "section-157": "Section 157, Education Act 2002",
        schools: "Section 175 or 157, by kind of school",
        "section-40": "Section 40, Childcare Act 2006",
        none: "None in statute",
      },
      required: "Choose its duty, or none",
    },
    {
      name: "contact",
      label: "Lead contact",
      kind: "person",
      hint: "Whom to ask when something is due from it",
    },
    { name: "email", label: "E-mail for requests", kind: "line", hint: "Where reminders are sent" },
    {
      name: "alsoServes",
      label: "Other partnerships that it serves",
      kind: "line",
      hint: "A board or a force often covers several areas",
      public: true,
    },
  ],
  refuses: ({ email }: Values) =>
    email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? { email: "E-mail for requests: give an address such as office@agency.example" }
      : null,
  begins: "working",
  states: {
    working: { words: "Works with us", open: true, says: "It takes part in the partnership’s work." },
    left: { words: "Left", open: false, says: "It closed, merged or no longer works in the area." },
  },
  clocks: [],
  moves: [
    {
      name: "leave",
      words: "Record that it left",
      done: "Left",
      from: ["working"],
      to: "left",
      reason: "What became of it?",
      by: ["business-manager"],
      why: "The arrangements name the agencies, and the business manager keeps their list.",
    },
    {
      name: "return",
      words: "Record that it is back",
      done: "Came back",
      from: ["left"],
      to: "working",
      reason: "What changed?",
      by: ["business-manager"],
      why: "As for its leaving.",
    },
  ],
  see: { by: partnership, why: "Everybody in the partnership has to know whom to ask where." },
  add: { by: businessUnit, why: "The business unit keeps the list of agencies." },
  change: { by: businessUnit, why: "Contacts change often; the business unit keeps them right." },
  publicWhen: ({ named }) => named === "yes",
  example: {
    name: "Vale Hospitals NHS Foundation Trust",
    category: "health",
    education: "no",
    named: "yes",
    notifiedOn: "2024-12-05",
    duty: "section-11",
    contact: "Fenella Moorcroft",
    email: "safeguarding@vale-hospitals.example",
    alsoServes: "Teme Vale",
  },
};
