import { faker } from "@faker-js/faker/locale/en_GB";
import type { Random } from "../random.ts";
import {
  african,
  british,
  chinese,
  eastEuropean,
  type NameList,
  newlyArrived,
  southAsian,
} from "./name-lists.ts";

/** The Department's codes of ethnicity with a shire's shares, and whose names are usual with each. */
const communities: readonly (readonly [ethnicity: string, share: number, names: NameList])[] = [
  ["WBRI", 886, british],
  ["WIRI", 3, british],
  ["WIRT", 3, british],
  ["WROM", 4, british],
  ["WOTH", 34, eastEuropean],
  ["MWBC", 9, british],
  ["MWBA", 6, british],
  ["MWAS", 10, british],
  ["MOTH", 10, british],
  ["AIND", 7, southAsian],
  ["APKN", 4, southAsian],
  ["ABAN", 3, southAsian],
  ["AOTH", 5, southAsian],
  ["BCRB", 2, british],
  ["BAFR", 5, african],
  ["BOTH", 1, african],
  ["CHNE", 3, chinese],
  ["OOTH", 3, newlyArrived],
  ["REFU", 1, british],
  ["NOBT", 1, british],
];

/** One family's or person's community. */
export interface Community {
  readonly ethnicity: string;
  readonly names: NameList;
}

export function communityOf(random: Random): Community {
  const [ethnicity, names] = random.weighted(
    communities.map(([code, share, list]) => [[code, list] as const, share]),
  );
  return { ethnicity, names };
}

/** The community of a young person who came alone. */
export function newlyArrivedCommunity(random: Random): Community {
  const ethnicity = random.weighted([
    ["AOTH", 4],
    ["OOTH", 3],
    ["BAFR", 3],
    ["WOTH", 1],
  ]);
  return { ethnicity, names: newlyArrived };
}

// The rarer names come from the library, so that the tail is long as in life.
const rare = {
  girls: faker.rawDefinitions.person?.first_name?.female ?? [],
  boys: faker.rawDefinitions.person?.first_name?.male ?? [],
  surnames: faker.rawDefinitions.person?.last_name?.generic ?? [],
};

export function forenameFor(sex: "M" | "F", { names }: Community, random: Random): string {
  const kind = sex === "F" ? "girls" : "boys";
  return names === british && random.chance(0.06)
    ? random.pick(rare[kind])
    : commonFirst(names[kind], random);
}

export function surnameFor({ names }: Community, random: Random): string {
  if (names !== british) return commonFirst(names.surnames, random);
  const one = random.chance(0.08) ? random.pick(rare.surnames) : commonFirst(british.surnames, random);
  return random.chance(0.03) ? `${one}-${commonFirst(british.surnames, random)}` : one;
}

/** Falls off down the list: the first tenth of the names is given to a fifth of the children or so. */
function commonFirst(list: readonly string[], random: Random): string {
  const place = Math.floor(list.length * random.next() ** 1.5);
  return list[place] ?? random.pick(list);
}
