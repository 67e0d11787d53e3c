import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";

const source = join(import.meta.dirname, "..", "..");
const packages = join(source, "..", "node_modules");
const fonts = join(packages, "@fontsource", "source-sans-3", "files");
const year = "public, max-age=31536000, immutable";

interface Asset {
  readonly address: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Assets {
  /** The address of an asset by its plain name; throws where there is none. */
  address(name: string): string;
  /** Every asset by the last part of its address, for pages that lie in a folder. They lie side by side there too. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Serves them under /assets, each for a year, since a changed file has another name. */
  readonly pages: Hono;
}

/** Everything static: the stylesheet, the typeface and the mark, each named by its content. */
export function assets(): Assets {
  const held = new Map<string, Asset>();
  const hold = (name: string, type: string, content: string | Uint8Array) => {
    const bytes = Uint8Array.from(typeof content === "string" ? Buffer.from(content) : content);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const address = `/assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
    held.set(name, { address, type, bytes });
  };
  for (const { file } of faces) hold(file, "font/woff2", readFileSync(join(fonts, file)));
  const mark = readFileSync(join(source, "kit", "web", "styles", "waymark.svg"));
  hold("waymark.svg", "image/svg+xml", mark);
  hold("waymark.css", "text/css; charset=utf-8", stylesheet(held));
  const byAddress = new Map([...held.values()].map((asset) => [asset.address, asset]));
  const pages = new Hono().get("/assets/*", (c) => {
    const asset = byAddress.get(c.req.path);
    if (!asset) return c.notFound();
    return c.body(asset.bytes, 200, { "content-type": asset.type, "cache-control": year });
  });
  return {
    pages,
    files: new Map([...held.values()].map(({ address, bytes }) => [nameIn(address), bytes])),
    address: (name) => {
      const asset = held.get(name);
      if (!asset) throw new Error(`There is no asset named ${name}: list it in src/kit/web/assets.ts.`);
      return asset.address;
    },
  };
}

/** All of them lie in one folder, so that the stylesheet names its typefaces without a path, on a server or on a disk. */
const nameIn = (address = "") => address.slice("/assets/".length);

const ranges = JSON.parse(
  readFileSync(join(packages, "@fontsource", "source-sans-3", "unicode.json"), "utf8"),
) as Record<string, string>;

const faces = ["latin", "latin-ext"].flatMap((script) =>
  [400, 600, 700].map((weight) => ({
    file: `source-sans-3-${script}-${weight}-normal.woff2`,
    weight,
    range: ranges[script],
  })),
);

/**
 * govuk-frontend's compiled stylesheet in our typeface (GDS Transport and the crest belong to GOV.UK), then
 * ours, then every styles.css that a module keeps beside its views.
 */
function stylesheet(held: ReadonlyMap<string, Asset>): string {
  const base = readFileSync(
    join(packages, "govuk-frontend", "dist", "govuk", "govuk-frontend.min.css"),
    "utf8",
  )
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/font-family:GDS Transport,arial,sans-serif/g, 'font-family:"Source Sans 3",arial,sans-serif')
    .replace(/font-family:sans-serif/g, 'font-family:"Source Sans 3",arial,sans-serif')
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, "none")
    .replace(/\/\*#.*?\*\//g, "");
  const faceRules = faces.map(
    ({ file, weight, range }) =>
      `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};font-display:swap;` +
      `src:url(${nameIn(held.get(file)?.address)}) format("woff2");unicode-range:${range}}`,
  );
  const ours = readFileSync(join(import.meta.dirname, "styles", "waymark.css"), "utf8");
  const beside = globSync("**/views/styles.css", { cwd: source }).sort();
  return [...faceRules, base, ours, ...beside.map((path) => readFileSync(join(source, path), "utf8"))].join(
    "\n",
  );
}
