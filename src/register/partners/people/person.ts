import type { Entity, Values } from "../../grammar/index.ts";
import { businessUnit, partnership } from "../roles.ts";

/** Somebody who works with the partnership, kept once for every board on which they sit. */
export const person: Entity = {
  name: "person",
  many: "people",
  title: "People",
  says: "Who works with the partnership, for which agency and in which post. No child or family member is kept here.",
  openWords: "in post",
  prefix: "PE",
  named: "name",
  listed: ["agency", "post"],
  shared: true,
  fields: [
    { name: "name", label: "Name", kind: "line", required: "Give the name" },
    {
      name: "agency",
      label: "Agency",
      kind: "link",
      to: "agency",
      back: "Its people",
      pick: true,
      hint: "None for somebody who is independent of every agency",
    },
    { name: "post", label: "Post", kind: "line", required: "Say which post they hold" },
    { name: "email", label: "E-mail", kind: "line" },
    {
      name: "signInName",
      label: "Sign-in name",
      kind: "line",
      hint: "Where they have an account here",
    },
  ],
  refuses: ({ email }: Values) =>
    email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? { email: "E-mail: give an address such as name@agency.example" }
      : null,
  begins: "in-post",
  states: {
    "in-post": { words: "In post", open: true, says: "They can be asked, and can sit in groups." },
    left: { words: "Left", open: false, says: "They left their post; what they did stays on record." },
  },
  clocks: [],
  moves: [
    {
      name: "leave",
      words: "Record that they left",
      done: "Left",
      from: ["in-post"],
      to: "left",
      reason: "When did they leave, and who follows?",
      by: businessUnit,
      why: "The business unit hears of it first, and looks for who takes the seats.",
    },
    {
      name: "return",
      words: "Record that they are back",
      done: "Came back",
      from: ["left"],
      to: "in-post",
      reason: "In which post are they back?",
      by: businessUnit,
      why: "As for their leaving.",
    },
  ],
  see: {
    by: partnership,
    why: "Those who work together know each other’s posts; the public does not need them.",
  },
  add: { by: businessUnit, why: "The business unit keeps the list of people." },
  change: {
    by: ["business-manager"],
    why: "A name decides who may sign for an agency: one hand corrects it.",
  },
  example: {
    name: "Fenella Moorcroft",
    agency: "AG-2026-001",
    post: "Named nurse for safeguarding",
    email: "fenella.moorcroft@vale-hospitals.example",
    signInName: "fenella",
  },
};
