import { type Objection, unsupported, untrue } from "../claim.ts";
import { plainText } from "../words.ts";
import type { Bound } from "./reading.ts";

/** What the text says was counted, and where, has to be what the figure counts. */
export function subjectObjections(text: string, bound: Bound): readonly Objection[] {
  const plain = plainText(text).replace(/(?:per|for (?:each|every)) (?:10,000|ten thousand) children/gi, " ");
  const often =
    /\b(?:(?:a|per|each|every) (?:month|week|day)|(?:per|each|every) quarter|monthly|weekly|daily|quarterly)\b/i.exec(
      plain,
    )?.[0];
  return [
    ...(often ? [unsupported(`The figures are of whole years, and the text says “${often}”.`)] : []),
    ...unitObjections(plain, bound),
    ...topicObjections(plain, bound),
    ...formObjections(plain, bound),
    ...placeObjections(plain, bound),
    ...doerObjections(plain, bound),
    ...flowObjections(plain, bound),
  ];
}

/** "Children" of a count of referrals: one child may be referred twice. */
function unitObjections(plain: string, { asked, figures }: Bound): readonly Objection[] {
  const units = new Set(figures.measures.map(({ unit }) => unit.toLowerCase()));
  const own = namesIn(
    [asked.measure, asked.part, figures.measures.find(({ id }) => id === asked.measure.counts)].flatMap(
      (each) =>
        each
          ? [
              each.unit,
              each.title.replace(/per 10,000 children/i, ""),
              ...(asked.measure.per === 100 ? [each.numerator, each.denominator ?? ""] : []),
            ]
          : [],
    ),
  );
  const others = figures.measures
    .filter(({ id }) => asked.measure.parts.includes(id))
    .map(({ title }) => title);
  const known = new Set([...own, ...namesIn(others)]);
  // "Children on child protection plans": once the right unit is named, the title's other nouns may stand in the plural.
  const named = new RegExp(`(?<![\\p{L}-])${asked.measure.unit}(?!['\\p{L}])`, "iu").test(plain);
  // At the end of a year a child has one plan: "child protection plans" is what the field says of the children on them.
  const onPlans =
    asked.measure.measures === "stock" &&
    /child protection plan$|child protection plan at/i.test(asked.measure.title);
  const told = onPlans ? plain.replace(/child protection plans/gi, " ") : plain;
  const isKnown = (word: string) => known.has(word) || (named && known.has(word.replace(/s$/, "")));
  return [...told.toLowerCase().matchAll(/(?<![\p{L}-])(?:\p{L}+-)?\p{L}+(?!['\p{L}-])/gu)]
    .map(([word]) => word)
    .filter((word) => units.has(word.replace(/^\p{L}+-/u, "")) && !isKnown(word))
    .slice(0, 1)
    .map((word) =>
      // Beside the right unit it is told of somebody else; in its place it is counted wrongly.
      (named ? unsupported : untrue)(
        `The text speaks of ${word}, and “${asked.measure.title}” counts ${asked.measure.unit}.`,
      ),
    );
}

/** What a text can be about besides the figure it is bound to, and the words in a figure's names that make it that. */
const topics: readonly (readonly [named: RegExp, own: RegExp])[] = [
  [/\bunaccompanied|asylum\b/i, /unaccompanied/i],
  [/\bplacements?\b/i, /placement/i],
  [/\brepeat (?:child protection )?plans?\b/i, /repeat|had one before/i],
  [/\bsection 47\b/i, /section 47/i],
  [/\bno further action\b/i, /no further action/i],
  [/\b(?:looked[- ]after|in (?:our )?care)\b/i, /looked after|\bcare\b/i],
  [/\bchild protection\b/i, /protection|\bplan/i],
  [/\bearly help\b/i, /early help/i],
  [
    /\b(?:domestic abuse|neglect(?:ed)?|exploitation|knife crime|offending|self-harm|mental health|absence|exclusions?|suspensions?|deaths?|injur(?:y|ies)|missing|abuse|crimes?|violence)\b/i,
    /$^/,
  ],
  [/\b(?:demand|needs?|harm|risks?|danger|safety|workloads?|caseloads?|quality|outcomes?)\b/i, /$^/],
  [/\b(?:open|urgent|unallocated|waiting)\b/i, /$^/],
  [
    /\b(?:families|households|parents|mothers|fathers|babies|infants|teenagers|adolescents|girls|boys|adults|pupils|siblings|contacts|notifications|incidents|police|schools?|nurseries|hospitals?|GPs?|health visitors?|reviews|visits|audits|complaints|allegations)\b/i,
    /$^/,
  ],
];

function topicObjections(plain: string, { asked, figures }: Bound): readonly Objection[] {
  const { measure, part } = asked;
  const own = [
    measure,
    part,
    ...figures.measures.filter(
      ({ id }) => id === measure.counts || (part !== null && measure.parts.includes(id)),
    ),
  ]
    .flatMap((each) =>
      each ? [each.title, each.numerator, each.denominator ?? "", each.id.replaceAll("-", " ")] : [],
    )
    .join(" ");
  return topics.flatMap(([named, names]) => {
    const word = named.exec(plain)?.[0];
    if (word === undefined || names.test(own) || own.toLowerCase().includes(word.toLowerCase())) return [];
    return [
      unsupported(`The text speaks of “${word}”, and the figure “${measure.title}” says nothing of that.`),
    ];
  });
}

function namesIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) =>
      [...name.toLowerCase().matchAll(/(?:\p{L}+-)?\p{L}+(?!['\p{L}])/gu)].map(([word]) => word),
    ),
  );
}

/** A count is no rate and a share no count, however it is told. */
function formObjections(plain: string, { asked }: Bound): readonly Objection[] {
  const { per, title } = asked.measure;
  const says = (words: RegExp) => words.test(plain) && !words.test(title);
  if (per === null && says(/\brates?\b/i))
    return [
      untrue(
        `The text speaks of a rate, and the claim is about the count: say of="rate", or name the count.`,
      ),
    ];
  if (per === null && says(/\b(?:proportions?|percentage of|share of)\b/i) && asked.part === null)
    return [untrue(`The text speaks of a share, and “${title}” is a count.`)];
  if (per !== null && says(/\bthe (?:total )?numbers? of\b/i))
    return [
      untrue(`The text speaks of the number, and “${title}” is ${per === 100 ? "a share" : "a rate"}.`),
    ];
  return [];
}

const national = /\b(?:England|English|national|nationally|the country)\b/i;
const near =
  /\b(?:statistical neighbours?|neighbours?|similar (?:authorities|councils|areas)|comparable (?:authorities|councils))\b/i;
const elsewhere =
  /\b(?:regional|regionally|the region|West Midlands|other (?:areas|authorities|councils|counties|partnerships)|elsewhere|average)\b/i;

function placeObjections(plain: string, { asked, says, figures }: Bound): readonly Objection[] {
  const compared = says === "above" || says === "below" || says === "similar";
  const named = national.test(plain) ? "england" : near.test(plain) ? "neighbours" : null;
  if (named !== null && !compared)
    return [
      unsupported(
        `The text compares with ${named === "england" ? "England" : "the neighbours"}: say says="above", "below" or "similar" with than="${named}".`,
      ),
    ];
  if (named !== null && named !== asked.than)
    return [
      untrue(
        `The text compares with ${named === "england" ? "England" : "the neighbours"}, and the claim with ${asked.than === "england" ? "England" : "the neighbours"}.`,
      ),
    ];
  const stray = named === null ? elsewhere.exec(plain)?.[0] : undefined;
  if (stray !== undefined && !(compared && /average/i.test(stray)))
    return [unsupported(`No figure of “${stray}” is published here.`)];
  const plainName = (name: string) => name.toLowerCase().replace(/ ward$/, "");
  const own = [asked.measure.title.toLowerCase(), plainName(asked.ward ?? "")];
  const place = figures.areas.find(
    ({ name, code }) =>
      plain.includes(name) &&
      new RegExp(`(?<![\\p{L}])${name.replace(/[^\p{L}\p{N} ]/gu, ".")}(?![\\p{L}])`, "u").test(plain) &&
      !own.some((each) => each.includes(plainName(name)) || each === code.toLowerCase()),
  );
  if (!place) return [];
  return asked.ward === null
    ? [
        unsupported(
          `The text speaks of ${place.name}, and the claim of the whole area: say ward="${place.name}".`,
        ),
      ]
    : [untrue(`The text speaks of ${place.name}, and the claim of ${asked.ward}.`)];
}

const doers =
  "we|the (?:partnership|board|council|county)|our (?:partners|partnership|board|council|services?|social workers)|partners|agencies|social workers|children's social care";
const deeds =
  "cut|reduced|lowered|decreased|increased|raised|improved|halved|doubled|changed|brought|kept|took|made|got";
const doing = new RegExp(
  `(?:^|[,;:] ?|\\b(?:and|but|while|that) )(?:${doers}) (?:has |have |had |also )?(?:${deeds})\\b`,
  "i",
);

/** "We cut referrals": a cause, told by who is said to have done it. */
function doerObjections(plain: string, { asked }: Bound): readonly Objection[] {
  const words = doing.exec(plain)?.[0];
  return words === undefined || asked.measure.title.includes(words.split(" ").at(-1) ?? "")
    ? []
    : [
        unsupported(
          `“${words}” says who did it, and the figures only say how many: begin with what was counted.`,
        ),
      ];
}

const coming =
  /\b(?:came into|come into|coming into|entered|entering|went into|taken into|put on|placed on|during|became (?:looked|subject))\b/i;

/** "717 children came into care", of those who were in care on one day. */
function flowObjections(plain: string, { asked: { measure, part } }: Bound): readonly Objection[] {
  const words = measure.measures === "stock" && part === null ? coming.exec(plain)?.[0] : undefined;
  return words === undefined || measure.title.includes(words)
    ? []
    : [untrue(`“${words}” is told of a year, and “${measure.title}” counts those there were on one day.`)];
}
