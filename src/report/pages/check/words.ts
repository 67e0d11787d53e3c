import type { Check } from "../../compile/index.ts";

const count = (number: number, one: string, several: string) =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;

/** What a check found, in a line: "41 claims, of which 2 are not borne out; 28 figures; 1 loose word". */
export function foundInWords({ claims, figures, unbound, problems }: Check): string {
  const wrong = claims.filter(({ verdict }) => verdict !== "true").length;
  const claimed = count(claims.length, "claim", "claims");
  const parts = [
    wrong === 0 ? claimed : `${claimed}, of which ${count(wrong, "is", "are")} not borne out`,
    count(figures, "figure", "figures"),
    ...(unbound.length
      ? [count(unbound.length, "loose number or word of direction", "loose numbers or words of direction")]
      : []),
    ...(problems.length
      ? [count(problems.length, "thing that cannot be printed", "things that cannot be printed")]
      : []),
  ];
  return wrong + unbound.length + problems.length === 0
    ? `${parts.join(", ")}: all in order`
    : parts.join("; ");
}

/** How many things stand in the way of its approval. */
export const obstacles = ({ claims, unbound, problems }: Check): number =>
  claims.filter(({ verdict }) => verdict !== "true").length + unbound.length + problems.length;

/** What was found on the lines from one to another. */
export function within(check: Check, first: number, last: number) {
  const here = ({ line }: { readonly line: number }) => line >= first && line <= last;
  return {
    claims: check.claims.filter(here),
    unbound: check.unbound.filter(here),
    problems: check.problems.filter(here),
  };
}
