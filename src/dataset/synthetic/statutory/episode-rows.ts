import { british } from "../days.ts";
import { type Career, type County, type Day, homeOn, type Person } from "../life.ts";
import { known, type ReturnPeriod, touches } from "./as-known.ts";
import { type CareEpisode, careEpisodes } from "./care-episodes.ts";
import type { LookedAfterChild, Sheet903 } from "./looked-after.ts";

const heading = [
  "CHILD",
  "DECOM",
  "RNE",
  "LS",
  "CIN",
  "PLACE",
  "PLACE_PROVIDER",
  "DEC",
  "REC",
  "REASON_PLACE_CHANGE",
  "HOME_POST",
  "PL_POST",
  "URN",
];

/** The episodes that the period touches; what ended after it is still open in them. */
export function episodes(
  county: County,
  children: readonly LookedAfterChild[],
  period: ReturnPeriod,
): Sheet903 {
  const rows = children.flatMap(({ person, career, stays }) =>
    stays.flatMap((stay) =>
      careEpisodes(stay)
        .filter(({ start, end }) => touches(start, end, period))
        .map((episode) => episodeRow({ county, person, need: needOn(career, stay.start) }, episode, period)),
    ),
  );
  return { name: "episodes", heading, rows };
}

function episodeRow(
  child: { readonly county: County; readonly person: Person; readonly need: string },
  episode: CareEpisode,
  period: ReturnPeriod,
): string[] {
  const { person, county } = child;
  const { placement } = episode;
  const end = known(episode.end, period);
  const home = homeOfPerson(county, person, episode.start);
  return [
    person.councilId,
    british(episode.start),
    episode.why,
    episode.legalStatus,
    child.need,
    placementCode(placement.type, period),
    placement.type.startsWith("T") && period.label >= "2025-26" ? "" : placement.provider,
    end === null ? "" : british(end),
    end === null ? "" : (episode.endReason ?? ""),
    end === null ? "" : (episode.changeReason ?? ""),
    home,
    placement.type === "P1" ? home : postcodeOf(county, placement.urn, person.id + placement.start),
    placement.urn ?? "XXXXXXX",
  ];
}

/** Semi-independent homes became supported accommodation in 2024-25, and all of them have its code from then on. */
function placementCode(type: string, { label }: ReturnPeriod): string {
  return type === "H5" && label >= "2024-25" ? "K3" : type;
}

function homeOfPerson(county: County, person: Person, day: Day): string {
  const family = county.families[person.family];
  return family ? homeOn(family, day).postcode : "";
}

/** Where the carers live: the same address of the county for the same provider. */
function postcodeOf(county: County, urn: string | null, otherwise: number): string {
  const number = urn === null ? otherwise : Number(urn.slice(2));
  const family = county.families[(number * 7919) % county.families.length];
  return family?.homes[0]?.postcode ?? "";
}

/** The need of the episode in which care began; the 903 has no code for "not in need" or "not stated". */
function needOn({ referrals }: Career, day: Day): string {
  const need = referrals.findLast(({ date }) => date <= day)?.need ?? "N1";
  return need === "N9" || need === "N0" ? "N5" : need;
}
