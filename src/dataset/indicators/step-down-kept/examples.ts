import { type Example, plan } from "../example.ts";

const spell = (kind: string, child: string, from_date: string, to_date: string | null) => ({
  ...{ la_child_id: child, kind, from_date, to_date },
});
const support = (child: string, from: string, to: string | null) =>
  spell("child_in_need_plan", child, from, to);

/** Returns that list child in need plans and children in care, up to a day. */
const known = (until: string) =>
  ["child_in_need_plan", "looked_after_period"].map((kind) => ({
    kind,
    from_date: "2023-04-01",
    to_date: until,
  }));

const rule = (
  threshold: number,
  from_date: string,
  until_date: string | null,
  minimum_days: number | null,
) => ({
  ...{ threshold, from_date, until_date, minimum_days },
});
const always = [rule(1, "2017-03-01", null, 84)];
const mayEndEarly = ["child-protection", "looked-after", "moved", "eighteen", "died"].map((code) => ({
  ...{ threshold: 1, code },
}));
/** A child protection plan that ended on 1 May 2024; 84 days later it is 24 July. */
const ended = (child: string, more: object = {}) => ({ ...plan(child, "2023-09-01", "2024-05-01"), ...more });

export const examples: readonly Example[] = [
  {
    says: "Support up to the 84th day after the plan ended is kept, to the day before is not, and one that still lasts is",
    year: "2024-25",
    given: {
      ...{ threshold: always, covered: known("2025-03-31") },
      protection_plan: [ended("A"), ended("B"), ended("C")],
      spell: [
        support("A", "2024-05-02", "2024-07-24"),
        support("B", "2024-05-02", "2024-07-23"),
        support("C", "2024-05-02", null),
      ],
    },
    numerator: 2,
    denominator: 3,
  },
  {
    says: "A plan after which no support is known counts as not kept, and so does support that begins later than the day after",
    year: "2024-25",
    given: {
      ...{ threshold: always, covered: known("2025-03-31") },
      protection_plan: [ended("A"), ended("B"), ended("C")],
      spell: [support("B", "2024-05-02", null), support("C", "2024-05-03", null)],
    },
    numerator: 1,
    denominator: 3,
  },
  {
    says: "A child in need plan that begins the day after another ended goes on from it; a day later it does not",
    year: "2024-25",
    given: {
      ...{ threshold: always, covered: known("2025-03-31") },
      protection_plan: [ended("A"), ended("B")],
      spell: [
        support("A", "2024-05-02", "2024-06-10"),
        support("A", "2024-06-11", "2024-09-01"),
        support("B", "2024-05-02", "2024-06-10"),
        support("B", "2024-06-12", "2024-09-01"),
      ],
    },
    numerator: 1,
    denominator: 2,
  },
  {
    says: "A plan that ended 84 days before the last day known is due, one that ended a day later is not yet",
    year: "2024-25",
    given: {
      threshold: always,
      covered: known("2024-07-24"),
      protection_plan: [ended("A"), ended("B", { end_date: "2024-05-02" })],
    },
    numerator: 0,
    denominator: 1,
  },
  {
    says: "Where the return of children in care does not reach as far, it cannot be told who came into care: none is due",
    year: "2024-25",
    given: {
      threshold: always,
      covered: [...known("2025-03-31").slice(0, 1), ...known("2024-06-30").slice(1)],
      protection_plan: [ended("A")],
    },
    numerator: 0,
    denominator: 0,
  },
  {
    says: "Left out are ends because the child came into care, turned 18, died, moved away or went on to another plan",
    year: "2024-25",
    given: {
      ...{ threshold: always, covered: known("2025-03-31") },
      protection_plan: [
        ended("A"),
        ended("B"),
        ended("C"),
        ended("D", { referral: "referral of D" }),
        ended("E"),
      ],
      spell: [
        spell("legal_status", "A", "2024-05-01", null),
        spell("protection_plan", "E", "2024-05-01", null),
      ],
      life: [
        { la_child_id: "B", birth_date: "2006-05-01" },
        { la_child_id: "C", birth_date: "2015-01-01", death_date: "2024-05-01" },
      ],
      referral: [
        {
          ...{ la_child_id: "D", record: "referral of D" },
          ...{ closure_date: "2024-05-01", closure_reason: "RC5" },
        },
      ],
    },
    numerator: 0,
    denominator: 0,
  },
  {
    says: "An early end that the rule allows is left out, if the support was kept until then; where support had lapsed or the rule does not allow it, it is not kept",
    year: "2024-25",
    given: {
      covered: known("2025-03-31"),
      threshold: [rule(1, "2017-03-01", "2024-09-01", 84), rule(2, "2024-09-01", null, 84)],
      early_end: mayEndEarly,
      protection_plan: [ended("A"), ended("B"), ended("C", { end_date: "2024-09-02" })],
      spell: [
        support("A", "2024-05-02", "2024-06-09"),
        spell("legal_status", "A", "2024-06-10", null),
        support("B", "2024-05-02", "2024-06-01"),
        spell("legal_status", "B", "2024-06-10", null),
        support("C", "2024-09-03", "2024-10-01"),
        spell("legal_status", "C", "2024-10-01", null),
      ],
    },
    numerator: 0,
    denominator: 2,
  },
  {
    says: "Each is judged by the rule in force on the day its plan ended: 84 days before 1 September 2024, 100 after, none before the first that is known",
    year: "2024-25",
    given: {
      covered: known("2025-03-31"),
      threshold: [rule(1, "2024-05-02", "2024-09-01", 84), rule(2, "2024-09-01", null, 100)],
      protection_plan: [
        ended("A", { end_date: "2024-08-31" }),
        ended("B", { end_date: "2024-09-01" }),
        ended("C"),
      ],
      spell: [support("A", "2024-09-01", "2024-11-30"), support("B", "2024-09-02", "2024-12-01")],
    },
    numerator: 1,
    denominator: 2,
  },
  {
    says: "While no rule of step-down is in force, nothing is asked",
    year: "2024-25",
    given: {
      covered: known("2025-03-31"),
      threshold: [rule(1, "2017-03-01", "2024-05-01", 84), rule(2, "2024-05-01", null, null)],
      protection_plan: [ended("A")],
    },
    numerator: 0,
    denominator: 0,
  },
];
