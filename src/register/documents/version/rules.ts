import type { Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { type Dated, datedFrom, inForceOn } from "../in-force/in-force.ts";
import { approvers, mayApprove as approvingBodies, kindNamed } from "../kinds.ts";
import { signedNow } from "../signing/signed.ts";
import { faultOfLevels } from "../thresholds/levels.ts";
import { sealOf } from "./seal.ts";
import { inWords } from "./words.ts";

type Rule = NonNullable<Entity["moves"][number]["refuses"]>;

const documentOf = ({ names }: Pick<Around, "names">) => names.find(({ field }) => field === "document");
const kindOf = (around: Pick<Around, "names">) => kindNamed(documentOf(around)?.values.kind);

/** An approved text is fixed, and a document that is kept no longer has no new version. */
export const sealedOrClosed: NonNullable<Entity["refuses"]> = (values, around) => {
  const twin = around.beside?.find((each) => !each.retired && each.values.label === values.label);
  if (twin) return { label: `As it is cited: ${twin.reference} is cited so already` };
  if (values.seal !== undefined && values.seal !== sealOf(values))
    return {
      form: "Its text was approved as it stands: take it back to draft to change a word, or add a new version",
    };
  return notKept(around);
};

function notKept(around: Around): Problems | null {
  const document = documentOf(around);
  return document && (document.retired || !document.open)
    ? { form: `${document.reference} is no longer kept: keep it again first` }
    : null;
}

/** What has or had a day stays on record, so that what was in force on a date can be asked for ever. */
export const stays: NonNullable<Entity["refusesToRetire"]> = ({ values }) =>
  values.effectiveOn
    ? {
        form: "It has its day, and what was in force on a day stays on record: withdraw it while its day is to come; afterwards the next version takes its place",
      }
    : null;

export const mayConsult: Rule = (_, { consultUntil = "" }, __, { on }) =>
  consultUntil < on ? { consultUntil: `Answers until: give a day from ${inWords(on)} on` } : null;

export const mayApprove: Rule = (before, { approvedOn = "" }, _, around) => {
  const kind = kindOf(around);
  if (approvedOn > around.on)
    return { approvedOn: "Approved on: it is recorded when it is done, not before" };
  if (kind?.consultation && before.consultedOn === undefined)
    return {
      form: `A ${kind.words.toLowerCase()} is consulted on first: open the consultation, and close it`,
    };
  const open = around.namedBy.filter((each) => each.entity === "response" && each.open && !each.retired);
  if (open.length > 0)
    return {
      form: `${open.map(({ reference }) => reference).join(", ")}: say what was done about each answer, or that none came, first`,
    };
  const body = around.names.find(({ field }) => field === "decision");
  if (body && !body.open) return { decision: `By decision: ${body.reference} is not in force` };
  if (kind && body && !approvingBodies[kind.approvedBy].includes(body.values.body ?? ""))
    return {
      decision: `By decision: a ${kind.words.toLowerCase()} is approved by ${approvers[kind.approvedBy]}`,
    };
  return levelsWhole(before, around) ?? wholeReport(before, around) ?? notKept(around);
};

export const mayAdopt: Rule = (before, { effectiveOn = "" }, _, around) => {
  if (effectiveOn > around.on)
    return {
      effectiveOn:
        "Takes effect on: it is to come, so it takes the usual steps: approval, signatures, its day",
    };
  if (before.consultUntil !== undefined || before.deferrals !== undefined)
    return {
      form: "It was consulted on or deferred in this register, so it was not in force before: it takes the usual steps: approval, signatures, its day",
    };
  if (isReport(around) && before.text !== undefined)
    return {
      form: "The text of a yearly report that is kept here is checked and approved: take the usual steps, or give only the address where an older report is kept",
    };
  const later = siblings(around).find(
    (each) => each.effectiveOn && !each.adopted && each.effectiveOn <= effectiveOn,
  );
  if (later)
    return {
      effectiveOn: `Takes effect on: ${later.reference} took its steps here and held from ${inWords(later.effectiveOn)}; what follows it takes them as well`,
    };
  return sameDay(effectiveOn, around) ?? levelsWhole(before, around) ?? notKept(around);
};

export const maySchedule: Rule = (before, { effectiveOn = "" }, _, around) => {
  const kind = kindOf(around);
  if (before.approvedOn && effectiveOn < before.approvedOn)
    return {
      effectiveOn: `Takes effect on: it was approved on ${inWords(before.approvedOn)}, and cannot have held before`,
    };
  const signed = signedNow(before, around.namedBy);
  if (kind && signed.length < kind.signatures)
    return {
      form: `${signed.length} of ${kind.signatures} lead safeguarding partners have signed this text: ask the others to sign first`,
    };
  const present = inForceOn(siblings(around), around.on);
  if (present?.effectiveOn && effectiveOn < present.effectiveOn)
    return {
      effectiveOn: `Takes effect on: ${present.reference} is in force since ${inWords(present.effectiveOn)}; give a later day`,
    };
  return sameDay(effectiveOn, around) ?? levelsWhole(before, around) ?? notKept(around);
};

export const maySetDay: Rule = (before, { effectiveOn = "" }, _, around) => {
  const { effectiveOn: was } = before;
  if (was === undefined) return null;
  if (effectiveOn === was) return { effectiveOn: "Takes effect on: that is its day already: give another" };
  const others = siblings(around).flatMap((each) => each.effectiveOn ?? []);
  const [earlier, following] = [
    others
      .filter((day) => day < was)
      .sort()
      .at(-1),
    others.filter((day) => day > was).sort()[0],
  ];
  if (was <= around.on && effectiveOn > around.on)
    return {
      effectiveOn: `Takes effect on: it is in force since ${inWords(was)}; a day to come would leave it out of force until then. Give a day up to today`,
    };
  if (effectiveOn > was && was <= around.on && !earlier && kindOf(around)?.always)
    return {
      effectiveOn: `Takes effect on: no other version held before it, so ${inWords(was)} and the days after would be without one. Record the version before it first`,
    };
  if ((earlier && effectiveOn <= earlier) || (following && effectiveOn >= following))
    return {
      effectiveOn: `Takes effect on: give a day between its neighbours’ days${earlier ? `, after ${inWords(earlier)}` : ""}${following ? `, before ${inWords(following)}` : ""}`,
    };
  if (before.endedOn && effectiveOn >= before.endedOn)
    return { effectiveOn: "Takes effect on: it ended before that" };
  return sameDay(effectiveOn, around);
};

export const mayDefer: Rule = (before, { deferredTo = "" }, _, around) =>
  holds(before, around, "deferred: it stays in force until the next version takes its place") ??
  (deferredTo <= around.on ? { deferredTo: "New day: give a day to come" } : null);

export const mayWithdraw: Rule = (before, _, __, around) =>
  holds(before, around, "withdrawn: schedule the next version, which takes its place on its day");

/** Where its day has come it can no longer be stopped on the way. */
function holds({ effectiveOn }: Values, { on }: Around, instead: string): Problems | null {
  return effectiveOn && effectiveOn <= on
    ? { form: `It took effect on ${inWords(effectiveOn)} and cannot be ${instead}` }
    : null;
}

export const mayEnd: Rule = (before, { endedOn = "" }, _, around) => {
  const kind = kindOf(around);
  const { effectiveOn } = before;
  if (kind?.always)
    return {
      form: `${kind.words}: one is in force on every day. Schedule the next version, which takes its place on its day`,
    };
  if (effectiveOn === undefined) return null;
  if (effectiveOn > around.on) return { form: "It has not taken effect yet: withdraw it" };
  if (endedOn <= effectiveOn)
    return { endedOn: `First day without it: it held from ${inWords(effectiveOn)}; give a later day` };
  const next = siblings(around).find(
    (each) => each.effectiveOn && each.effectiveOn > effectiveOn && each.effectiveOn <= endedOn,
  );
  return next
    ? {
        endedOn: `First day without it: ${next.reference} takes its place on ${inWords(next.effectiveOn)} already`,
      }
    : null;
};

export const mayStrike: Rule = (before, _, __, around) => {
  if (before.approvedOn !== undefined)
    return {
      form: "It was approved and given its day here, so it was in force: the next version takes its place",
    };
  const { effectiveOn } = before;
  const earlier = siblings(around).some(
    (each) => each.effectiveOn && effectiveOn && each.effectiveOn < effectiveOn,
  );
  return effectiveOn && !earlier && kindOf(around)?.always
    ? {
        form: `No other version held before it, so the days from ${inWords(effectiveOn)} on would be without one. Record what did hold first`,
      }
    : null;
};

export const maySetLevels: Rule = (_, given, __, around) => {
  const kind = documentOf(around)?.values.kind;
  if (kind !== undefined && kind !== "threshold")
    return { form: "Only a threshold document carries levels of need" };
  return faultOfLevels(given);
};

/** What may rest on figures: a yearly report that is kept here. */
const isReport = (around: Around) => documentOf(around)?.values.kind === "yearly-report";

/** A yearly report that is kept here is approved as it was checked: no sentence of it is false or unbound. */
function wholeReport(before: Values, around: Around): Problems | null {
  if (!isReport(around) || before.text === undefined) return null;
  if (before.snapshot === undefined) return { form: "It rests on no snapshot yet: choose its figures first" };
  return before.checked === sealOf(before)
    ? null
    : {
        form: "Its sentences have not been checked against the figures as it stands: check it on its page under Reports, and correct what the check finds",
      };
}

export const mayPin: Rule = (_, { snapshot = "" }, __, around) => {
  if (documentOf(around) && !isReport(around))
    return { form: "Only a yearly report rests on a snapshot of figures" };
  return /^[0-9a-f]{8,64}$/.test(snapshot)
    ? null
    : { snapshot: "Rests on snapshot: give the id of a snapshot as the list of snapshots has it" };
};

export const mayBeChecked: Rule = (before, _, __, around) => {
  if (documentOf(around) && !isReport(around))
    return { form: "Only a yearly report is checked against figures" };
  return documentOf(around) && before.snapshot === undefined
    ? { form: "It rests on no snapshot yet: choose its figures first" }
    : null;
};

const levelsWhole = (before: Values, around: Around) =>
  documentOf(around)?.values.kind === "threshold" ? faultOfLevels(before) : null;

/** The other versions of its document, those that were carried over to a later partnership as well. */
function siblings({ beside = [] }: Around): readonly (Dated & { readonly adopted: boolean })[] {
  const adopted = new Set(beside.filter((each) => each.values.adoptedFrom).map((each) => each.reference));
  return datedFrom(beside).map((each) => ({ ...each, adopted: adopted.has(each.reference) }));
}

function sameDay(effectiveOn: string, around: Around): Problems | null {
  const other = siblings(around).find((each) => each.effectiveOn === effectiveOn);
  return other
    ? {
        effectiveOn: `Takes effect on: ${other.reference} takes effect on that day; two cannot. Give another day, or withdraw or defer the other`,
      }
    : null;
}
