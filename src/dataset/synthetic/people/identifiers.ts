import type { Random } from "../random.ts";

/** Numbers that nobody real holds, given out one after another without repeats. */
export interface Identifiers {
  nhsNumber(): string;
  /** @param year the year of the first school census that knows the pupil */
  upn(year: number): string;
  councilId(): string;
}

/**
 * Each kind runs through its whole range in a scrambled order (a step that shares no factor with the range), so that
 * neither order of birth nor anything else can be read from a number.
 */
export function identifiers(random: Random): Identifiers {
  const nhs = scrambled(1_000_000, 618_033, random);
  const pupil = scrambled(10_000_000, 3_819_661, random);
  const council = scrambled(900_000, 556_231, random);
  return {
    nhsNumber: () => {
      for (;;) {
        // 999 is the range kept for tests: no patient has such a number.
        const stem = `999${String(nhs()).padStart(6, "0")}`;
        const check = nhsCheckDigit(stem);
        if (check !== null) return stem + check;
      }
    },
    upn: (year) => {
      const serial = String(pupil()).padStart(7, "0");
      // Authority 989 is nobody's; then four digits of a school, two of the year, three of a serial.
      const digits = `989${serial.slice(0, 4)}${String(year % 100).padStart(2, "0")}${serial.slice(4)}`;
      return upnCheckLetter(digits) + digits;
    },
    councilId: () => `P${100_000 + council()}`,
  };
}

function scrambled(range: number, step: number, random: Random): () => number {
  let [at, given] = [random.integer(0, range - 1), 0];
  return () => {
    given += 1;
    if (given > range)
      throw new Error(`All ${range} identifiers of a kind are given out: make a smaller county.`);
    at = (at + step) % range;
    return at;
  };
}

/**
 * The tenth digit of an NHS number from the first nine, or null where none is valid.
 * Weights 10 to 2, 11 less the remainder by 11; 11 is written 0, 10 is never issued (NHS Data Dictionary).
 */
export function nhsCheckDigit(stem: string): string | null {
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : String(check);
}

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** The first letter of a UPN from its twelve digits: each times its place (2 to 13), summed, modulo 23 (DfE guide). */
export function upnCheckLetter(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  return letters[sum % 23] ?? "A";
}
