import type { PublishedFigures, PublishedMeasure } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween, type Cell, cellOf, isCell, usesOf } from "../cells.ts";
import { type Objection, unsupported, untrue } from "../claim.ts";
import { sign, size } from "../exact.ts";
import type { Fact } from "../facts.ts";
import { changeOffer } from "../offers.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { changeFacts, directionOf, wrongBy, wrongValue } from "../sizes.ts";
import { plainText, wordsFound } from "../words.ts";
import { type Accounting, accountOf, countersTo, sizeOf, wrongShare } from "./accounting.ts";
import { partOffer } from "./partOffer.ts";
import { areRead, type TwoYears, tooLittle, twoYears } from "./twoYears.ts";

const care = { indicator: "looked-after-at-31-march", from: "2020-21", to: "2021-22", part: "uasc" } as const;

/** How much of a change one part of those counted made up. It is accounting: it says nothing of why. */
export const part: readonly Predicate[] = [
  {
    says: "partly",
    alsoSays: ["mainly", "almost-entirely", "almost entirely", "part", "accounted-for", "accounted for"],
    means:
      "The part, counted in both years, made up a tenth to a half of the change (partly), a half to nine tenths (mainly) or more (almost-entirely), or the percentage in share. Others that moved the other way must be named. The verb is “accounted for”, never “due to”.",
    needs: ["indicator", "from", "to", "part"],
    may: ["share", "by", "value", "year", "of"],
    carries: ["accounted", "share", "rise", "fall", "more", "fewer"],
    judge: judgePart,
    examples: [
      {
        text: "Children looked after rose by 105, partly accounted for by unaccompanied children",
        attributes: { ...care, says: "rose", by: "105", share: "partly" },
        verdict: "true",
      },
      {
        text: "Children looked after rose by 105, mainly accounted for by unaccompanied children",
        attributes: { ...care, says: "rose", by: "105", share: "mainly" },
        verdict: "false",
      },
      {
        text: "Children looked after rose by 105, partly due to unaccompanied children",
        attributes: { ...care, says: "rose", by: "105", share: "partly" },
        verdict: "unsupported",
      },
    ],
  },
];

function judgePart(asked: Asked, figures: PublishedFigures): Finding {
  if (asked.part === null)
    return unreadable(unsupported('The claim cannot be read: say which part, part="uasc", and its share.'));
  if (asked.measure.per !== null)
    return unreadable(
      unsupported(
        "Only a count has parts: a share or a rate cannot be accounted for by some of those counted.",
      ),
    );
  const found = twoYears(asked, figures);
  if (!areRead(found)) return withPartsNamed(found, asked, asked.part, figures);
  const { from, to } = found;
  const before = cellOf(figures, asked.part, from.year);
  const after = cellOf(figures, asked.part, to.year);
  const whole = wholeOf(asked, found);
  if (!isCell(before) || !isCell(after)) {
    const gaps = [before, after].filter((each): each is Objection => !isCell(each));
    const missing = unsupported(
      `${gaps.map(({ why }) => why).join(" ")} Without both years of it nothing can be said of its part in the change.`,
    );
    return { ...whole, objections: [...whole.objections, missing] };
  }
  const account = accountOf(found, before, after);
  if (account === null) {
    const none = unsupported("The number is the same in both years: there is no change to account for.");
    return { ...whole, objections: [...whole.objections, none] };
  }
  return accounted({ asked, figures, found, whole, account, part: asked.part, before, after });
}

interface Accounted {
  readonly asked: Asked;
  readonly figures: PublishedFigures;
  readonly found: TwoYears;
  readonly whole: Finding;
  readonly account: Accounting;
  readonly part: PublishedMeasure;
  readonly before: Cell;
  readonly after: Cell;
}

function accounted({ asked, figures, found, whole, account, part, before, after }: Accounted): Finding {
  const counters = countersTo(found, account, part, figures);
  const silent = counters.some(({ mentionedIn }) => !mentionedIn(asked.text));
  const stranger = notAPart(asked.measure, part, account);
  return {
    ...whole,
    objections: kept([
      ...whole.objections,
      stranger,
      breakBetween(part, found.from.year, found.to.year),
      wrongShare(asked, account, part),
      silent
        ? unsupported(
            `${counters.map(({ words }) => words).join(" and ")} moved the other way and must be named beside it.`,
          )
        : null,
    ]),
    cells: [found.from, found.to, before, after],
    uses: [...found.uses, ...usesOf([before, after])],
    facts: [...whole.facts, ...partFacts(account, before, after), ...counters.flatMap(({ facts }) => facts)],
    why: `${whole.why} ${part.title} went from ${before.display} to ${after.display}: ${account.words}, ${sizeOf(account.share)}.`,
    offer: stranger ? whole.offer : partOffer(found, part, account, counters),
  };
}

/** Without the whole, its parts are looked for all the same, so that every gap is told at once. */
function withPartsNamed(
  found: Finding,
  asked: Asked,
  part: PublishedMeasure,
  figures: PublishedFigures,
): Finding {
  const years = [asked.years.from, asked.years.to ?? asked.years.year].filter((each) => each !== undefined);
  const gaps = years
    .map((year) => cellOf(figures, part, year))
    .filter((each): each is Objection => !isCell(each));
  return { ...found, objections: [...found.objections, ...gaps] };
}

function wholeOf(asked: Asked, found: TwoYears): Finding {
  const { from, to, evidence, uses } = found;
  const changed = wordsFound(plainText(asked.text)).find(
    ({ family }) => family === "rise" || family === "fall",
  );
  return {
    objections: kept([
      changed && evidence.way === null ? tooLittle(found, changed.words) : null,
      wrongBy(asked.by, from, to),
      wrongValue(asked.value, to),
      breakBetween(asked.measure, from.year, to.year),
    ]),
    ...{ cells: [from, to], uses, facts: changeFacts(asked, from, to), direction: directionOf(from, to) },
    ...{ why: `From ${from.display} to ${to.display}.`, offer: changeOffer(from, to, evidence) },
  };
}

function notAPart(measure: PublishedMeasure, part: PublishedMeasure, account: Accounting): Objection | null {
  if (!measure.parts.includes(part.id))
    return unsupported(
      `“${part.title}” is not published as a part of “${measure.title}”, so it can account for nothing of it.`,
    );
  return sign(account.part) === 0
    ? untrue(`“${part.title}” did not change, so it accounted for none of it.`)
    : null;
}

function partFacts({ part, whole, share }: Accounting, before: Cell, after: Cell): readonly Fact[] {
  const wayOf = (value: typeof part) => (sign(value) < 0 ? "down" : "up");
  const number = { kind: "number", whole: true } as const;
  const moved = (value: typeof part) =>
    ({ ...number, year: null, value: size(value), way: wayOf(value) }) as const;
  const percent = { n: share.n * 100n, d: share.d };
  return [
    { ...moved(part), role: "part", words: "the change of the part" },
    { ...moved(whole), role: "of", words: "the whole change" },
    {
      role: "part",
      whole: false,
      kind: "per cent",
      value: percent,
      year: null,
      words: "its share of the change",
    },
    { ...number, role: "is", value: after.value, year: after.year, words: "the part's later number" },
    { ...number, role: "was", value: before.value, year: before.year, words: "the part's earlier number" },
  ];
}
