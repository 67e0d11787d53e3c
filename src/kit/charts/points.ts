import { colours, element, label, rounded } from "./svg.ts";

/** One year of a series. What is hidden or missing has no value: the line stops and a mark says so. */
export interface Point {
  /** The year, for example 2024-25. */
  readonly year: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The value as published, "c" where hidden, words where missing. */
  readonly display: string;
  readonly standing: "final" | "provisional" | "hidden" | "missing";
}

export interface Placed {
  readonly point: Point;
  readonly x: number;
  /** null where there is no value. */
  readonly y: number | null;
}

/** The unbroken stretches of a series: a year without a value ends one. */
export function stretches(placed: readonly Placed[]): (Placed & { readonly y: number })[][] {
  const found: (Placed & { readonly y: number })[][] = [[]];
  for (const each of placed) {
    if (each.y === null) found.push([]);
    else found.at(-1)?.push({ ...each, y: each.y });
  }
  return found.filter((each) => each.length > 0);
}

export function lines(placed: readonly Placed[], width: number): string[] {
  return stretches(placed)
    .filter((each) => each.length > 1)
    .map((each) =>
      element("path", {
        ...{ d: pathThrough(each.map(({ x, y }) => [x, y])), fill: "none", stroke: colours.green },
        ...{ "stroke-width": width, "stroke-linejoin": "round", "stroke-linecap": "round" },
      }),
    );
}

/** A filled dot for a final figure, a hollow one for a provisional, a "c" or a dash on the base line for none. */
export function mark(
  { point, x, y }: Placed,
  size: { readonly dot: number; readonly text: number; readonly base: number },
): string {
  if (y === null) {
    const sign = point.standing === "hidden" ? "c" : "–";
    return label(sign, { x, y: size.base - 3, size: size.text, anchor: "middle", fill: colours.quiet });
  }
  const hollow = point.standing === "provisional";
  return element("circle", {
    ...{ cx: x, cy: y, r: size.dot, stroke: colours.green, "stroke-width": hollow ? 1.8 : 0 },
    fill: hollow ? colours.paper : colours.green,
  });
}

export function pathThrough(corners: readonly (readonly [number, number])[]): string {
  return corners.map(([x, y], at) => `${at === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("");
}

/** The series in words: "2018-19 1,996; 2019-20 1,882; ...". */
export function inWords(points: readonly Point[]): string {
  const said = { final: "", provisional: " (provisional)", hidden: "", missing: "" };
  return points
    .map(({ year, display, standing }) => {
      if (standing === "hidden") return `${year} hidden`;
      return `${year} ${standing === "missing" ? "missing" : display}${said[standing]}`;
    })
    .join("; ");
}
