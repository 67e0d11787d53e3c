import { civil, dayOf, weekday } from "../days.ts";
import { storyBegins, storyEnds } from "../families/sketches.ts";
import { type Day, livesHere } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";
import type { Hardship } from "./hardship.ts";
import { isSchoolDay } from "./school-terms.ts";

/** Someone told the front door about a child. Most contacts lead to no referral. */
export interface ContactLife {
  readonly person: number;
  readonly date: Day;
  /** The census's code of source. */
  readonly source: string;
  readonly outcome: "REFERRAL" | "EARLY_HELP" | "INFORMATION" | "NFA";
}

/** Contacts for every referral, about as many as front doors report. */
const toAReferral = 5.5;

const sources: readonly (readonly [string, number])[] = [
  ["6", 30],
  ["2A", 20],
  ["2B", 2],
  ["1A", 9],
  ["1B", 2],
  ["1C", 2],
  ["1D", 2],
  ["3A", 3],
  ["3B", 4],
  ["3C", 2],
  ["3D", 1],
  ["3E", 5],
  ["3F", 3],
  ["4", 3],
  ["5A", 3],
  ["5B", 3],
  ["5C", 2],
  ["5D", 3],
  ["7", 2],
  ["8", 5],
  ["9", 3],
];
/** Early help became a source of its own in the census of 2022-23; before, it was another part of the council. */
const earlyHelpSince = dayOf(2022, 4, 1);
const openEveryDay = new Set(["6", "3E", "1A", "1B", "9"]);

/** All contacts of the story, in order of date. */
export function contacts(known: Acquaintance, hard: Hardship, random: Random): ContactLife[] {
  const list = [...beforeReferrals(known, random.stream("before referrals"))];
  const others = random.stream("others");
  for (const [year, referrals] of referralsByYear(known)) {
    const from = Math.max(storyBegins, dayOf(year, 1, 1));
    const to = Math.min(storyEnds, dayOf(year, 12, 31));
    const had = list.filter(({ date }) => from <= date && date <= to).length;
    const wanted = Math.round(referrals * toAReferral) - had;
    for (let made = 0; made < wanted; ) {
      const more = otherContact(others.integer(from, to), hard, others);
      made += more.length;
      list.push(...more);
    }
  }
  list.push(...afterAdoptions(known, random.stream("after adoptions")));
  return list.sort((a, b) => a.date - b.date || a.person - b.person);
}

/** The contact that became the referral, and often one or two that did not, in the months before. */
function beforeReferrals({ careers, county }: Acquaintance, random: Random): ContactLife[] {
  return careers.flatMap(({ person, referrals }) =>
    referrals
      .filter(({ date }) => date >= storyBegins)
      .flatMap((referral): ContactLife[] => {
        const delay = random.weighted([
          [0, 70],
          [1, 22],
          [random.integer(2, 4), 8],
        ]);
        const last = Math.max(storyBegins, referral.date - delay);
        const earlier = Array.from(
          {
            length: random.weighted([
              [0, 60],
              [1, 27],
              [2, 13],
            ] as const),
          },
          () => last - random.integer(5, 150),
        ).map((date) => ({
          person,
          date,
          source: sourceOn(date, random),
          outcome: random.weighted([
            ["INFORMATION", 5],
            ["NFA", 3],
            ["EARLY_HELP", 2],
          ] as const),
        }));
        const who = county.people[person];
        const possible = earlier.filter(({ date }) => date >= storyBegins && who && livesHere(who, date));
        return [...possible, { person, date: last, source: referral.source, outcome: "REFERRAL" }];
      }),
  );
}

function sourceOn(date: Day, random: Random): string {
  const source = random.weighted(sources);
  return source === "5D" && date < earlyHelpSince ? "5B" : source;
}

function referralsByYear({ careers }: Acquaintance): [number, number][] {
  const counts = new Map<number, number>();
  for (const { date } of careers.flatMap((career) => career.referrals)) {
    if (date < storyBegins || date > storyEnds) continue;
    const { year } = civil(date);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** Nothing on a day on which that source does not work: schools are silent in August. */
function otherContact(date: Day, hard: Hardship, random: Random): ContactLife[] {
  const source = sourceOn(date, random);
  const works =
    source === "2A" || source === "3C" ? isSchoolDay(date) : openEveryDay.has(source) || weekday(date) <= 5;
  if (!works) return [];
  const children = hard.childrenOn(date, random);
  const outcome = random.weighted([
    ["INFORMATION", 56],
    ["NFA", 30],
    ["EARLY_HELP", 14],
  ] as const);
  const about = random.chance(0.35) ? children : [random.pick(children)];
  return about.map(({ id }) => ({ person: id, date, source, outcome }));
}

/** Adoptive families ask for help too, under the child's new name and number. */
function afterAdoptions({ adoptions, county }: Acquaintance, random: Random): ContactLife[] {
  return [...adoptions].flatMap(([person, { on }]): ContactLife[] => {
    const date = on + random.integer(120, 1500);
    const who = county.people[person];
    if (!random.chance(0.35) || date > storyEnds || !who || !livesHere(who, date)) return [];
    return [{ person, date, source: "1A", outcome: random.chance(0.6) ? "EARLY_HELP" : "INFORMATION" }];
  });
}
