import { hash, verify } from "@node-rs/argon2";

// Argon2id (the library's default) with OWASP's first recommendation: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Compares in the same time whether or not the account exists, so that names cannot be found by timing. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobody), password.normalize("NFKC"));
  return fits && passwordHash !== null;
}

const nobody = hashPassword("nobody has this password");

const wellKnown = /^(password|letmein|welcome|qwerty|123456|111111|iloveyou|safeguarding|waymark)/i;

/** Why this password will not do, as a sentence; null where it will. Length rules; composition rules only annoy (NCSC). */
export function weakness(password: string, person: { name: string; signInName: string }): string | null {
  const plain = password.toLowerCase();
  const own = [person.signInName.split("@")[0] ?? "", ...person.name.split(" ")].filter(
    (part) => part.length > 3,
  );
  if ([...password].length < 12)
    return "Use 12 characters or more: three words that do not belong together do well";
  if ([...password].length > 128) return "Use 128 characters or fewer";
  if (wellKnown.test(password)) return "Use a password that does not begin like the most common ones";
  if (new Set(plain).size < 5) return "Use more different characters";
  if (own.some((part) => plain.includes(part.toLowerCase())))
    return "Leave your own name out of the password";
  return null;
}
