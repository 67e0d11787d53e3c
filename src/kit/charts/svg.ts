type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element as text; attributes that are undefined are left out, text goes through `words`. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : words(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Text made safe for element content and attributes. */
function words(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A length to a tenth: enough for the eye, and the same bytes on every machine. */
export function rounded(length: number): string {
  return String(Math.round(length * 10) / 10 + 0);
}

export interface Picture {
  /** Unique on the page; the ids inside are made from it. */
  readonly id: string;
  /** The finding, in words; read first by a screen reader. */
  readonly title: string;
  /** What the eye sees, in words. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The whole drawing: scales to the room it is given, no wider than drawn; only presentation attributes, so that a strict
 * content policy lets it through.
 */
export function picture(about: Picture, children: readonly string[]): string {
  const { id, title, description, width, height } = about;
  return element(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
      ...{ viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width: "100%", class: "chart" },
      "font-family": "'Source Sans 3', sans-serif",
    },
    [
      element("title", { id: `${id}-title` }, [words(title)]),
      element("desc", { id: `${id}-desc` }, [words(description)]),
      ...children,
    ],
  );
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  readonly weight?: 400 | 600;
  /** A rim round the letters, so that they can be read on a line or an area. */
  readonly halo?: string;
}

export function label(text: string, at: Label): string {
  const halo = at.halo
    ? { stroke: at.halo, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" }
    : {};
  return element(
    "text",
    {
      ...{
        x: at.x,
        y: at.y,
        "font-size": at.size,
        "text-anchor": at.anchor ?? "start",
        fill: at.fill ?? colours.ink,
      },
      ...(at.weight ? { "font-weight": at.weight } : {}),
      ...halo,
    },
    [words(text)],
  );
}

/** The brand's colours; classes run from light to dark, so that they differ for colour-blind readers and in print. */
export const colours = {
  ink: "#1a2421",
  quiet: "#54625d",
  grid: "#dfe5e2",
  paper: "#ffffff",
  green: "#1f5c4a",
  tint: "#d3e3dc",
  amber: "#b4690e",
  classes: ["#eaf3ef", "#bcd8cc", "#84b7a3", "#44866f", "#154536"],
} as const;

/** Slanted lines for what is hidden; the pattern's id is made from the picture's. */
export function hatching(id: string): string {
  const line = element("path", {
    d: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5",
    stroke: colours.quiet,
    "stroke-width": 1.2,
  });
  const ground = element("rect", { width: 6, height: 6, fill: colours.paper });
  return element("defs", {}, [
    element("pattern", { id: `${id}-hatch`, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, [
      ground,
      line,
    ]),
  ]);
}
