import assert from "node:assert/strict";
import { test } from "node:test";
import { SaxesParser } from "saxes";
import {
  type Area,
  bars,
  choropleth,
  type FlowNode,
  flow,
  type Point,
  panels,
  smallMultiple,
  trend,
} from "./index.ts";
import { ticksFromZero } from "./scale.ts";

const year = (at: number, value: number | null, standing: Point["standing"] = "final"): Point => ({
  year: `${2018 + at}-${19 + at}`,
  ...{ value, lower: value && value - 10, upper: value && value + 10, standing },
  display: value === null ? "c" : String(value),
});
const points = [
  year(0, 120),
  year(1, 130),
  year(2, null, "hidden"),
  year(3, 140),
  year(4, 90, "provisional"),
];
const tick = (value: number) => String(value);
const series = { id: "s", title: "120 & <more>", points, unit: "plans", tick, layout: "wide" } as const;

const none = { lower: null, upper: null, standing: "final" } as const;
const england = points.map((point) => ({ ...point, ...none, value: 135, display: "135" }));
const beside = {
  id: "p",
  title: "Side by side",
  panels: ["First", "Second, with a long name that takes two lines", "Third"].map((title) => ({
    title,
    points,
  })),
  oneScale: true,
};

const square = (x: number): Area["polygons"] => [
  [
    [
      [x, 0],
      [x + 100, 0],
      [x + 100, 100],
      [x, 100],
    ],
  ],
];
const areas: Area[] = [
  { sign: "1", polygons: square(0), shade: 4 },
  { sign: "2", polygons: square(100), shade: "hidden" },
];
const map = {
  id: "m",
  title: "Wards",
  description: "Two wards",
  areas,
  classes: ["none", "under 10"],
  layout: "wide",
} as const;

const node = (id: string, column: number, count: number | null, more: Partial<FlowNode> = {}): FlowNode => ({
  ...{ id, label: id, column, count, display: count === null ? "c" : String(count) },
  ...more,
});
const stages = {
  ...{ id: "f", title: "Referrals", description: "From referral to plan" },
  nodes: [
    node("referral", 0, 40),
    node("plan", 1, 30),
    node("closed", 1, null),
    node("open", 1, 6, { open: true }),
  ],
  links: [
    { from: "referral", to: "plan", count: 30 },
    { from: "referral", to: "closed", count: null },
    { from: "referral", to: "open", count: 6 },
  ],
};

const drawings = {
  small: () => smallMultiple(series),
  wide: () => trend(series),
  narrow: () => trend({ ...series, layout: "narrow" }),
  compared: () => trend({ ...series, name: "Here", others: [{ name: "England", points: england }] }),
  bars: () => bars(series),
  narrowBars: () => bars({ ...series, layout: "narrow" }),
  panels: () => panels({ ...beside, marks: "line", layout: "wide" }),
  narrowPanels: () => panels({ ...beside, marks: "bars", layout: "narrow" }),
  map: () => choropleth(map),
  narrowMap: () => choropleth({ ...map, layout: "narrow" }),
  flow: () => flow(stages),
};

/** Element names, attribute values and texts of a drawing; throws when it is not well-formed XML. */
function read(svg: string) {
  const [elements, texts]: [{ name: string; attributes: Record<string, string> }[], string[]] = [[], []];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> }),
  );
  parser.on("text", (text) => texts.push(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { elements, texts };
}

test("every drawing is well-formed, names itself for a screen reader and needs no style or script", () => {
  for (const [name, draw] of Object.entries(drawings)) {
    const { elements } = read(draw());
    const root = elements[0]?.attributes ?? {};
    assert.equal(root.role, "img", name);
    const ids = elements.map((each) => each.attributes.id).filter((id) => id !== undefined);
    assert.equal(new Set(ids).size, ids.length, `${name}: ids are unique`);
    for (const id of root["aria-labelledby"]?.split(" ") ?? []) assert.ok(ids.includes(id), `${name}: ${id}`);
    for (const each of elements) {
      assert.ok(!["script", "style", "image", "foreignObject"].includes(each.name), `${name}: ${each.name}`);
      assert.ok(!("style" in each.attributes), `${name}: no style attribute`);
    }
  }
});

test("the same figures give the same bytes", () => {
  for (const [name, draw] of Object.entries(drawings)) assert.equal(draw(), draw(), name);
});

test("nothing is drawn outside the picture, where it would be cut off", () => {
  for (const [name, draw] of Object.entries(drawings)) {
    const { elements } = read(draw());
    const [, , width = 0, height = 0] = (elements[0]?.attributes.viewBox ?? "").split(" ").map(Number);
    for (const { attributes } of elements.filter((each) => ["text", "circle", "rect"].includes(each.name))) {
      const [x, y] = [Number(attributes.x ?? attributes.cx ?? 0), Number(attributes.y ?? attributes.cy ?? 0)];
      assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${name}: ${JSON.stringify(attributes)}`);
    }
  }
});

test("a hidden year is a gap with a mark: no dot, no line through it, and the words say hidden", () => {
  for (const draw of [drawings.small, drawings.wide, drawings.narrow]) {
    const { elements, texts } = read(draw());
    assert.equal(elements.filter((each) => each.name === "circle").length, 4);
    assert.equal(
      elements.filter((each) => each.name === "path" && each.attributes.fill === "none").length,
      2,
    );
    assert.ok(texts.includes("c"));
    assert.match(texts.join(" "), /2020-21 hidden/);
  }
});

test("a hidden year has no bar either, alone or in little, and a provisional bar is hollow", () => {
  for (const [draw, each] of [
    [
      () =>
        bars({ ...series, points: points.map((point) => ({ ...point, ...none, standing: point.standing })) }),
      1,
    ],
    [drawings.narrowPanels, 3],
  ] as const) {
    const { elements, texts } = read(draw());
    const drawn = elements.filter((found) => found.name === "rect");
    assert.equal(drawn.length, 4 * each);
    assert.equal(drawn.filter((found) => found.attributes.fill === "#ffffff").length, each);
    assert.equal(texts.filter((text) => text === "c").length, each);
  }
});

test("what a series is compared with is told apart by a broken line and its name, not by colour", () => {
  const { elements, texts } = read(drawings.compared());
  assert.ok(texts.includes("England") && texts.includes("Here"));
  assert.equal(elements.filter((each) => each.attributes["stroke-dasharray"]).length, 1);
  assert.match(texts.join(" "), /Here: 2018-19 120;.*England: 2018-19 135/);
});

test("a small multiple writes its first and last values, and a provisional year is hollow", () => {
  const { elements, texts } = read(drawings.small());
  assert.ok(texts.includes("120") && texts.includes("90") && !texts.includes("130"));
  const fills = elements.filter((each) => each.name === "circle").map((each) => each.attributes.fill);
  assert.equal(fills.filter((each) => each === "#ffffff").length, 1);
  assert.equal(fills.at(-1), "#ffffff");
});

test("a series of nothing but hidden and missing years still draws its axis", () => {
  const none = [year(0, null, "hidden"), year(1, null, "missing")];
  assert.equal(
    read(trend({ ...series, points: none })).elements.filter((each) => each.name === "circle").length,
    0,
  );
  assert.ok(read(smallMultiple({ ...series, points: none })).texts.includes("–"));
});

test("two wards of the same class are drawn alike, so that a map gives no finer number than its class", () => {
  const { elements, texts } = read(drawings.map());
  const shapes = elements.filter((each) => each.name === "path" && each.attributes["fill-rule"]);
  assert.deepEqual(
    shapes.map((each) => each.attributes.fill),
    ["#154536", "url(#m-hatch)"],
  );
  assert.deepEqual(
    texts.filter((text) => /\d/.test(text)),
    ["1", "2", "under 10"],
  );
});

test("bands of a flow are as wide as their counts, and what is not known yet is drawn in outline", () => {
  const { elements } = read(drawings.flow());
  const bands = elements.filter(
    (each) => each.name === "path" && /^#(d3e3dc|dfe5e2)$/.test(each.attributes.fill ?? ""),
  );
  const thick = bands.map(({ attributes: { d = "" } }) => {
    const [, top = 0, , bottom = 0] = /^M[\d.]+ ([\d.]+)C.* ([\d.]+) ([\d.]+)Z$/.exec(d)?.map(Number) ?? [];
    return bottom - top;
  });
  assert.equal(thick.length, 2);
  assert.ok(Math.abs((thick[0] ?? 0) / (thick[1] ?? 1) - 5) < 0.2, `${thick}`);
  const broken = elements.filter((each) => each.attributes["stroke-dasharray"]);
  assert.equal(broken.length, 1, "a hidden band is a broken line");
  const boxes = elements.filter((each) => each.name === "rect" && each.attributes.width === "14");
  assert.deepEqual(
    boxes.map((each) => each.attributes.fill),
    ["#1f5c4a", "#1f5c4a", "url(#f-hatch)", "#ffffff"],
  );
});

test("a band that passes a column by runs beside its stages, not through them", () => {
  const nodes = [node("a", 0, 30), node("b", 1, 20), node("c", 2, 30)];
  const links = [
    { from: "a", to: "b", count: 20 },
    { from: "b", to: "c", count: 20 },
    { from: "a", to: "c", count: 10 },
  ];
  const { elements } = read(flow({ ...stages, nodes, links }));
  const stage = elements.filter((each) => each.attributes.width === "14")[1]?.attributes;
  const passing = elements.find((each) => each.attributes.width === "15")?.attributes;
  assert.ok(Number(passing?.y) >= Number(stage?.y) + Number(stage?.height), JSON.stringify([stage, passing]));
});

test("an axis starts at 0 and ends at or above the highest value, in round steps", () => {
  assert.deepEqual(ticksFromZero(1504, 4), [0, 500, 1000, 1500, 2000]);
  assert.deepEqual(ticksFromZero(12.9, 4), [0, 5, 10, 15]);
  assert.deepEqual(ticksFromZero(0, 4), [0, 1]);
});
