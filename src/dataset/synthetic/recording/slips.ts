import { civil, dayOf } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";

/** A name with one slip of the keyboard: a letter lost, doubled, changed for its neighbour, or two changed about. */
export function misspelt(name: string, random: Random): string {
  if (name.length < 3) return name;
  const at = random.integer(1, name.length - 2);
  const [before, letter, next, after] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
    before + beside(letter, random) + next + after,
  ];
  return random.pick(slips);
}

const keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** The key to the left or right; the same letter where there is none (an accent, a hyphen). */
function beside(letter: string, random: Random): string {
  const row = keyboard.find((keys) => keys.includes(letter)) ?? letter;
  const place = row.indexOf(letter) + (random.chance(0.5) ? 1 : -1);
  return row.charAt(place) || row.charAt(1) || letter;
}

/** A date of birth with its day and month changed about, its day's digits turned round, or a year out. */
export function misdated(born: Day, random: Random): Day {
  const { year, month, day } = civil(born);
  const turned = (day % 10) * 10 + Math.floor(day / 10);
  if (day <= 12 && day !== month && random.chance(0.6)) return dayOf(year, day, month);
  if (turned >= 1 && turned <= 28 && turned !== day && random.chance(0.6)) return dayOf(year, month, turned);
  return dayOf(year - 1, month, Math.min(day, 28));
}

/** An identifier with its last digit wrong, so that its check fails. */
export function miskeyed(identifier: string): string {
  const last = identifier.charCodeAt(identifier.length - 1) - 48;
  return identifier.slice(0, -1) + String((last + 1) % 10);
}
