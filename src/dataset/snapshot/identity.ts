import { sha256OfText } from "../../kit/files/index.ts";

/** Everything that decides what a snapshot holds. Two builds with the same inputs have the same id. */
export interface Inputs {
  /** In order of arrival. */
  readonly receipts: readonly {
    readonly id: string;
    readonly format: string;
    readonly agency: string;
    readonly period: string | null;
    readonly receivedOn: string;
    readonly provisional: boolean;
    readonly alsoFor?: readonly object[];
  }[];
  /** Path and SHA-256 of each file of the partnership's own facts. */
  readonly facts: readonly (readonly [path: string, sha256: string])[];
  /** The threshold documents by which journeys are judged, in their order. */
  readonly thresholds: readonly object[];
  /** Sentences that depend on the day: what is late or missing by then. */
  readonly arrivals: readonly object[];
  /** The years whose end lies before the day: until then a figure is provisional. */
  readonly yearsEnded: number;
  readonly codeVersion: string;
  /** The SHA-256 of the key that children's ids are made with, never the key. */
  readonly keyFingerprint: string;
}

/**
 * The snapshot's id: 16 hexadecimal digits of the SHA-256 of its inputs. The day itself is not among them, only what
 * follows from it, so that a build on a day when nothing has changed is the snapshot that stands already.
 */
export function snapshotId(inputs: Inputs): string {
  const receipts = inputs.receipts.map((receipt) => {
    const { id, format, agency, period, receivedOn, provisional, alsoFor = [] } = receipt;
    return [id, format, agency, period, receivedOn, provisional, alsoFor];
  });
  const { facts, thresholds, arrivals, yearsEnded, codeVersion, keyFingerprint } = inputs;
  return sha256OfText(
    JSON.stringify([receipts, facts, thresholds, arrivals, yearsEnded, codeVersion, keyFingerprint]),
  ).slice(0, 16);
}

/** How many years of 1 April to 31 March have ended before an ISO day. */
export function yearsEndedBy(day: string): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month >= 4 ? year : year - 1;
}
