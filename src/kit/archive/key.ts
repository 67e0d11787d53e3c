import { hkdfSync, randomBytes, scrypt } from "node:crypto";
import { Damage } from "./damage.ts";

/** The cost of guessing a passphrase: scrypt's N (as a power of two), r and p. RFC 7914. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and some 0.3 s for each guess: OWASP's Password Storage Cheat Sheet, its first choice for scrypt. */
export const usualCost: Cost = { n: 17, r: 8, p: 1 };

const version = 1;
const firstLine = /^waymark archive (\d+) scrypt (\d+) (\d+) (\d+) ([\w-]{22})\n$/;

/** No first line is longer. */
export const longestHead = 128;

export function newHead({ n, r, p }: Cost): string {
  return `waymark archive ${version} scrypt ${n} ${r} ${p} ${randomBytes(16).toString("base64url")}\n`;
}

/**
 * The key that belongs to an archive's first line and a passphrase. The line goes into the key whole (HKDF, RFC 5869), so
 * that nobody can change it unnoticed; a cost beyond 1 GiB is refused before it is paid.
 */
export async function keyOf(head: string, passphrase: string): Promise<Uint8Array> {
  const [, made, n, r, p, salt] = firstLine.exec(head) ?? [];
  if (salt === undefined) throw new Damage("This file is no backup of Waymark, or its beginning is damaged.");
  if (Number(made) > version)
    throw new Damage("This backup was made by a newer Waymark: restore it with that version or a later one.");
  const cost = { n: Number(n), r: Number(r), p: Number(p) };
  if (cost.n < 8 || cost.n > 20 || cost.r < 1 || cost.r > 8 || cost.p < 1 || cost.p > 8)
    throw new Damage("The beginning of this file is damaged: it asks for more than a backup ever does.");
  const guessed = await stretched(passphrase, Buffer.from(salt, "base64url"), cost);
  return new Uint8Array(hkdfSync("sha256", guessed, "", head, 32));
}

function stretched(passphrase: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** n;
  return new Promise((resolve, reject) => {
    // The same words typed on another keyboard are the same bytes.
    scrypt(passphrase.normalize("NFC"), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
