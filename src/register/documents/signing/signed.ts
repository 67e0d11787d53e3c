import type { Values } from "../../grammar/index.ts";
import { sealOf } from "../version/seal.ts";

interface Signature {
  readonly entity: string;
  readonly reference: string;
  readonly state: string;
  readonly retired: boolean;
  readonly values: Values;
}

/** The signatures that count for this version's text as it stands, one for each agency. */
export function signedNow<T extends Signature>(version: Values, signatures: readonly T[]): readonly T[] {
  const seal = sealOf(version);
  const valid = signatures.filter(
    ({ entity, state, retired, values }) =>
      entity === "signature" && state === "signed" && !retired && values.seal === seal,
  );
  return valid.filter(
    ({ values }, at) => valid.findIndex((other) => other.values.agency === values.agency) === at,
  );
}
