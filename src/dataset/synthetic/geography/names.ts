import type { Random } from "../random.ts";
import type { Point } from "./outline.ts";

// Invented beginnings and ends; the test checks that no real place of the calibrating county comes of them.
// biome-ignore format: a list of syllables reads best in rows
const beginnings = [
  "Aldrin", "Brack", "Caddow", "Dunner", "Eskel", "Fenna", "Garrow", "Hathel", "Istle", "Jessin", "Kelvar", "Lindrey",
  "Marlo", "Nessel", "Orrin", "Pellow", "Quarn", "Rusken", "Sorrel", "Tarrow", "Ulmer", "Vennel", "Withy", "Yarrel",
];
// biome-ignore format: as above
const ends = ["beck", "combe", "dene", "fold", "garth", "holt", "lode", "mere", "stow", "thorpe", "wick", "worth"];
const quarters = ["East", "North East", "North", "North West", "West", "South West", "South", "South East"];
const features = ["Green", "Cross", "Mill", "Heath", "Bank", "Common", "Bridge", "Wood", "Park", "Lane"];

/** As many different invented place names as asked for. */
export function wardNames(count: number, random: Random): string[] {
  const all = beginnings.flatMap((beginning) => ends.map((end) => beginning + end));
  return random.shuffled(all).slice(0, count);
}

/** A neighbourhood's name: its ward's with the side on which it lies, or a feature where that side is taken. */
export function neighbourhoodName(ward: { name: string; at: Point; taken: Set<string> }, at: Point): string {
  const angle = Math.atan2(at[1] - ward.at[1], at[0] - ward.at[0]);
  const quarter = quarters[Math.round((angle / (2 * Math.PI)) * 8 + 8) % 8] ?? "North";
  const choices = [quarter, ...features].map((word) => `${ward.name} ${word}`);
  const name = choices.find((choice) => !ward.taken.has(choice)) ?? `${ward.name} ${ward.taken.size + 1}`;
  ward.taken.add(name);
  return name;
}
