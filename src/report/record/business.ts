import { action, decision } from "../../register/decisions/index.ts";
import type { Kept } from "../../register/grammar/index.ts";
import { group } from "../../register/groups/index.ts";
import { riskLevel } from "../../register/risks/index.ts";
import type { PublicAction, PublicDecision, PublicGroup, PublicRisk } from "./record.ts";
import { inOrder, orNull, type Register, wordsOf } from "./register.ts";

// Each takes the fields that its entity marks as public, and no other: the test beside this file compares them.

export const decisionsTold = ({ decisions }: Register): readonly PublicDecision[] =>
  inOrder(
    decisions
      .filter((each) => each.public)
      .map(({ reference, state, values }) => ({
        reference,
        title: values.title ?? "",
        text: values.text ?? "",
        reason: values.reason ?? "",
        body: wordsOf(decision, "body", values.body),
        on: values.decidedOn ?? "",
        state: decision.states[state]?.words ?? state,
        reversedBy: orNull(values.reversedBy),
      })),
    ({ on }) => on,
  );

export function actionsTold({ actions, names, presentations }: Register): readonly PublicAction[] {
  const open = new Set(presentations.filter((each) => each.public).map(({ reference }) => reference));
  return inOrder(
    actions.filter((each) => each.public).map((each) => actionTold(each, names, open)),
    ({ due }) => due ?? "",
  );
}

function actionTold(
  { reference, state, values }: Kept,
  names: ReadonlyMap<string, string>,
  presentations: ReadonlySet<string>,
): PublicAction {
  if (!(state in action.states)) throw new Error(`An action is "${state}", which is no state.`);
  const { agency, presentation = "" } = values;
  return {
    reference,
    title: values.title ?? "",
    due: orNull(values.due),
    slips: Number(values.slips ?? 0),
    state: state as PublicAction["state"],
    agency: agency === undefined ? null : (names.get(agency) ?? agency),
    completedOn: orNull(values.completedOn),
    decision: orNull(values.decision),
    presentation: presentations.has(presentation) ? presentation : null,
    impact: orNull(values.impact),
    noImpact: orNull(values.noImpact),
  };
}

export const risksTold = ({ risks }: Register): readonly PublicRisk[] =>
  inOrder(
    risks
      .filter((each) => each.public && each.open)
      .map(({ reference, values }) => ({
        reference,
        title: values.title ?? "",
        cause: values.cause ?? "",
        effect: values.effect ?? "",
        mitigation: values.mitigation ?? "",
        level: riskLevel(values),
        likelihood: Number(values.likelihood),
        impact: Number(values.impact),
        owner: values.owner ?? "",
        reviewOn: orNull(values.reviewOn),
      })),
    // The gravest first.
    ({ likelihood, impact }) => String(100 - likelihood * impact).padStart(3, "0"),
  );

export const groupsTold = ({ groups }: Register): readonly PublicGroup[] =>
  inOrder(
    groups
      .filter((each) => each.public && each.open)
      .map(({ reference, values }) => ({
        reference,
        name: values.name ?? "",
        level: wordsOf(group, "level", values.level),
        purpose: values.purpose ?? "",
        chair: values.chairRole ?? "",
        reportsTo: orNull(values.reportsTo),
      })),
    () => "",
  );
