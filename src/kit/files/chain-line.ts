import { existsSync, readFileSync } from "node:fs";
import { sha256OfText } from "./hash.ts";
import { sealOf } from "./secret.ts";
import { writeAside } from "./write.ts";

/** One line of a chained file: a JSON object whose hash takes in the hash of the line before. */
export interface Line {
  readonly number: number;
  /** The instant, ISO in UTC. */
  readonly at: string;
  /** What is told; null once it has been erased. The chain commits to its hash, so it holds without it. */
  readonly told: unknown;
  readonly toldHash: string;
  readonly previous: string;
  readonly hash: string;
  /** Made with the secret: nobody else can add a line. */
  readonly seal: string;
}

/** The end of a chain at some moment. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** The hash before the first line. */
export const beginning = "0".repeat(64);

export const hashOf = (line: Pick<Line, "number" | "at" | "toldHash" | "previous">) =>
  sha256OfText(`${line.number}\n${line.at}\n${line.toldHash}\n${line.previous}`);

/**
 * The note of a chain's end in PATH.head, so that lines cut off are missed. It is written after each line; after a crash
 * between the two it is one line behind, which the later lines' seals allow.
 */
export function headNote(path: string, secret: Uint8Array) {
  const file = `${path}.head`;
  const seal = ({ number, hash }: ChainHead) => sealOf(secret, `head ${number} ${hash}`);
  const read = (): ChainHead | null | "forged" => {
    if (!existsSync(file)) return null;
    const [number, hash = "", sealed] = readFileSync(file, "utf8").trim().split(" ");
    const head = { number: Number(number), hash };
    return seal(head) === sealed ? head : "forged";
  };
  const write = (head: ChainHead) => writeAside(file, `${head.number} ${head.hash} ${seal(head)}\n`, 0o600);
  return {
    read,
    /** Before the first line, and before there is a secret: from then on there is always a note. */
    begin: () => write({ number: 0, hash: beginning }),
    keep(head: ChainHead) {
      // A note that was forged, or is gone, stays so: writing a new one would hide it from the next check.
      const noted = read();
      if (noted !== null && noted !== "forged" && noted.number < head.number) write(head);
    },
  };
}
