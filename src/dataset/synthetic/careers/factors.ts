import { dayOf } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { Episode } from "./state.ts";

/** From this day the census asks for child criminal exploitation (24A). */
const exploitationCode = dayOf(2021, 4, 1);

/**
 * The census's factors found at the end of an assessment: codes without doubles, in order of likelihood; 21 (none)
 * stands alone and only where nothing more followed.
 */
export function factorsFound(random: Random, episode: Episode, authorised: Day): string[] {
  const years = (authorised - episode.child.person.born) / 365.25;
  const closedAfter = episode.closure?.reason === "RC8" || episode.closure?.reason === "RC9";
  if (episode.child.person.unaccompanied) return random.chance(0.3) ? ["9A", "12A"] : ["9A"];
  if (closedAfter && random.chance(0.22)) return ["21"];
  const found = chances(episode, years, authorised).filter(([, likely]) => random.chance(likely));
  return found.length > 0 ? found.map(([code]) => code) : [random.pick(["3B", "4B", "17A", "20"])];
}

function chances(episode: Episode, years: number, day: Day): [string, number][] {
  const teen = years > 11 ? 1 : 0;
  const category = episode.plans.at(-1)?.initialCategory;
  return [
    ["3B", 0.46],
    ["4B", 0.48],
    ["3A", 0.15],
    ["3C", 0.06],
    ["1B", 0.19],
    ["2B", 0.2],
    ["1A", 0.05 * teen],
    ["2A", 0.12 * teen],
    ["4A", years > 6 ? 0.2 : 0.01],
    ["4C", 0.05],
    ["5A", episode.need === "N2" ? 0.6 : 0.06],
    ["5B", 0.06],
    ["6A", episode.need === "N2" ? 0.4 : 0.04],
    ["6B", 0.07],
    ["7A", years > 6 ? 0.06 : 0],
    ["10A", 0.16 * teen],
    ["11A", 0.12 * teen],
    ["12A", 0.02 * teen],
    ["13A", 0.05 * teen],
    ["14A", 0.16 * teen],
    ["15A", 0.12 * teen],
    ["16A", category === "NEG" ? 0.95 : 0.2],
    ["17A", category === "EMO" ? 0.95 : 0.26],
    ["18C", category === "PHY" ? 0.9 : 0.09],
    ["18B", 0.02],
    ["19C", category === "SAB" ? 0.9 : 0.04],
    ["19B", 0.02],
    ["24A", day >= exploitationCode ? 0.13 * teen : 0],
    ["20", 0.07],
  ];
}
