import assert from "node:assert/strict";
import { test } from "node:test";
import { entities } from "../src/entities.ts";
import type { Role } from "../src/register/access/index.ts";
import { added, type Entity, type Kept, type RecordsOf } from "../src/register/grammar/index.ts";
import type { OpenedRegister } from "../src/serving/register.ts";
import { comesIn } from "./comes-in.ts";
import { served } from "./served.ts";

// Whatever one who sits in a partnership can reach, another who does not tries to: every address that a page links to, every
// form, every list, every file.
const own = entities.filter(({ shared }) => !shared);
const secrets = { oakmarch: "Yarrowmere", adults: "Zinniafold" } as const;
type Place = keyof typeof secrets;
const kept: Record<Place, Kept[]> = { oakmarch: [], adults: [] };
let recordsOf: RecordsOf;
let access: OpenedRegister["access"];
let events: OpenedRegister["events"];

/** Two partnerships with one record of every kind; the LSP sits in both, everybody else in the children's only. */
async function twoPartnerships(opened: OpenedRegister) {
  ({ access, recordsOf, events } = opened);
  const adults = {
    id: "adults",
    mark: "SAB",
    name: "Adults of Oakmarch",
    kind: "adults",
    beganOn: "2020-01-01",
  } as const;
  await access.log.together(async (trx) => {
    await access.partnerships.within(trx).make(adults);
    return { happening: null, result: undefined };
  });
  for (const [role, as] of [
    ["lead-safeguarding-partner", "lead-safeguarding-partner"],
    ["analyst", "business-manager"],
  ] as const) {
    const account = (await access.accounts.demonstration(role))?.id ?? "";
    await access.seats.give({ account, partnership: "adults", role: as }, null);
  }
  const by = { account: "a", session: null, name: "Hob Fairweather", role: "business-manager" as Role };
  for (const place of ["oakmarch", "adults"] as const)
    for (const entity of own) {
      const change = added(entity, wordsOf(entity, secrets[place]));
      kept[place].push(
        await recordsOf(place).add(entity, { change, act: { by, on: "2026-04-01" } }, `K-${place}`),
      );
    }
}

/** Values of a kind, with the secret in every field of words; what it names is left out. */
function wordsOf(entity: Entity, secret: string) {
  const spoken = ["line", "text", "prose", "evidence", "person"];
  return Object.fromEntries(
    entity.fields.flatMap(({ name, kind }) => {
      const value = entity.example[name];
      if (spoken.includes(kind)) return [[name, `${secret} said of the ${name}`]];
      return value === undefined || ["link", "table", "file"].includes(kind) ? [] : [[name, value]];
    }),
  );
}

const { url } = await served({ asAt: "2026-04-22", before: twoPartnerships });

type Someone = Awaited<ReturnType<typeof comesIn>>;
const comeIn = (role: string) => comesIn(url, role);

/** The same page again, in another order or with another box filled. */
const passedOver = /^\/assets\/|^\/sign-|\/(new|import)\b|[?&](sort|page|overdue|words|from|day|on)=/;

/** Every address that pages lead to, from the navigation and the lists on. */
async function reached(someone: Someone, place: Place): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = [
    ...["/", "/settings", "/partnerships", "/settings/log"],
    ...own.flatMap(({ many }) => [`/${many}?state=any`, `/${many}/export.csv?state=any`]),
    ...kept[place].flatMap((each) => {
      const entity = own.find(({ name }) => name === each.entity);
      const at = `/${entity?.many}/${each.reference}`;
      return [
        at,
        `${at}/edit`,
        `${at}/retire`,
        ...(entity?.moves ?? []).map(({ name }) => `${at}/move/${name}`),
      ];
    }),
  ];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || seen.size > 900) continue;
    seen.add(path);
    // A form leads nowhere that its record does not.
    if (/\/(edit|retire|move\/.+)$/.test(path)) continue;
    const { text } = await someone.get(path);
    for (const [, href = ""] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const next = href.replaceAll("&amp;", "&");
      if (!passedOver.test(next)) waiting.push(next);
    }
  }
  return seen;
}

const sameForAll = (text: string) =>
  text
    .replace(/name="_csrf" value="[^"]+"/g, "")
    .replace(/nonce-?[\w-="']*/g, "")
    .replace(/(?:[A-Z]+-)+\d{4}-\d+/g, "REFERENCE");

test("whoever has no seat in the adults' board reads nothing of it: at no address, in no list, search, file or form", async () => {
  const insider = await comeIn("lead-safeguarding-partner");
  await insider.post("/seat", { partnership: "adults" });
  const addresses = await reached(insider, "adults");
  assert.ok(addresses.size > 200, `only ${addresses.size} addresses`);
  const inside = await Promise.all(
    kept.adults.map(async ({ reference, entity }) => {
      const many = own.find(({ name }) => name === entity)?.many;
      return (await insider.get(`/${many}/${reference}`)).text.includes(secrets.adults);
    }),
  );
  assert.ok(
    inside.filter(Boolean).length > own.length * 0.8,
    "the insider does see them, so the search below can find them",
  );
  const outsider = await comeIn("business-manager");
  for (const path of addresses) {
    const { status, text } = await outsider.get(path);
    assert.ok(!text.includes(secrets.adults), path);
    if (path.includes("SAB-") && !path.includes("?"))
      assert.ok([403, 404].includes(status), `${path}: ${status}`);
  }
  for (const { many, fields } of own) {
    const links = fields.flatMap(({ name, kind }) => (kind === "link" ? [`${name}=SAB-D-2026-001`] : []));
    for (const path of [
      `/${many}?state=any&words=${secrets.adults.slice(0, 6)}`,
      `/${many}?state=any&of=adults`,
      `/${many}/export.csv?state=any&of=adults`,
      `/${many}/new?${links.join("&")}`,
    ]) {
      const { text } = await outsider.get(path);
      assert.ok(!text.includes(secrets.adults), path);
    }
  }
});

test("a record of another partnership answers exactly as one that does not exist, for whoever has no seat there", async () => {
  const outsider = await comeIn("business-manager");
  for (const { entity, reference } of kept.adults) {
    const many = own.find(({ name }) => name === entity)?.many;
    const [real, none] = [
      await outsider.get(`/${many}/${reference}`),
      await outsider.get(`/${many}/${reference.replace(/\d+$/, "999")}`),
    ];
    assert.deepEqual([real.status, sameForAll(real.text)], [none.status, sameForAll(none.text)], reference);
  }
});

test("whoever has no seat there changes nothing: no form, no step, no import and no link reaches it", async () => {
  const outsider = await comeIn("business-manager");
  const versions = async () =>
    (await recordsOf("adults").findAll(kept.adults.map(({ reference }) => reference)))
      .map(({ reference, version }) => `${reference} ${version}`)
      .sort();
  const before = await versions();
  for (const { entity, reference } of kept.adults) {
    const found = own.find(({ name }) => name === entity);
    const at = `/${found?.many}/${reference}`;
    const fields = { ...found?.example, version: "1", why: "Because." };
    for (const path of ["/edit", "/retire", ...(found?.moves ?? []).map(({ name }) => `/move/${name}`)]) {
      const { status, text } = await outsider.post(at + path, fields);
      assert.ok(status === 404 || status === 403 || status === 400, `${at}${path}: ${status}`);
      assert.ok(!text.includes(secrets.adults), `${at}${path}`);
    }
  }
  const named = await outsider.post("/actions/new", {
    ...{ title: "From theirs", owner: "Silas Brockhurst", due: "2026-05-29", publishable: "no" },
    decision: kept.adults.find(({ entity }) => entity === "decision")?.reference ?? "",
  });
  assert.equal(named.status, 422);
  assert.match(named.text, /there is no decision/);
  assert.deepEqual(await versions(), before);
});

test("in the adults' board nobody sees what the children's partnership keeps, nor its data, whatever seat they have at home", async () => {
  const someone = await comeIn("analyst");
  const addresses = await reached(someone, "oakmarch");
  assert.ok(addresses.size > 200, `only ${addresses.size} addresses`);
  await someone.post("/seat", { partnership: "adults" });
  for (const path of addresses) assert.ok(!(await someone.get(path)).text.includes(secrets.oakmarch), path);
  for (const path of [
    "/indicators",
    "/arrivals",
    "/snapshots",
    "/journeys",
    "/map",
    "/children",
    "/purpose",
  ]) {
    const { status } = await someone.get(path);
    assert.equal(status, 403, path);
  }
  const page = await someone.get("/decisions");
  assert.doesNotMatch(page.text, /href="\/(indicators|arrivals|snapshots|map|children)"/);
});

test("a link from a message offers the seat to whoever has one there, shows nothing of the record, and leads to it", async () => {
  const someone = await comeIn("analyst");
  const decision = kept.adults.find(({ entity }) => entity === "decision");
  const path = `/decisions/${decision?.reference}`;
  const offered = await someone.get(path);
  assert.match(offered.text, /is kept in another partnership/);
  assert.doesNotMatch(offered.text, new RegExp(secrets.adults));
  await someone.post("/seat", { partnership: "adults", next: path });
  assert.match((await someone.get(path)).text, new RegExp(secrets.adults));
});

/** Sends the form of a new action that was opened where they sat then; how many there are of it in each partnership. */
async function sendAction(someone: Someone, _csrf: string, title: string) {
  const given = { title, source: "A meeting", owner: "Wren Abbotsley", due: "2026-05-29", publishable: "no" };
  const { status, text } = await someone.post("/actions/new", { ...given, _csrf });
  const action = own.find(({ name }) => name === "action") as Entity;
  const [here, there] = [recordsOf("oakmarch"), recordsOf("adults")];
  return {
    status,
    text,
    kept: [(await here.named(action, title)).length, (await there.named(action, title)).length],
  };
}

test("a form that was opened in one partnership is kept there, whatever another tab sits in by now", async () => {
  const someone = await comeIn("analyst");
  const token = await someone.tokenOn("/actions/new");
  await someone.post("/seat", { partnership: "adults" });
  const { status, kept } = await sendAction(someone, token, "Ask the children's nurses");
  assert.deepEqual([status, kept], [303, [1, 0]]);
  assert.match(
    (await someone.get("/actions")).text,
    new RegExp(secrets.oakmarch),
    "and they sit there again",
  );
});

test("a form opened where somebody has no seat any more changes nothing anywhere", async () => {
  const someone = await comeIn("analyst");
  await someone.post("/seat", { partnership: "adults" });
  const token = await someone.tokenOn("/actions/new");
  const account = (await access.accounts.demonstration("analyst"))?.id ?? "";
  const held = (await access.seats.list()).find((each) => each.account === account);
  await access.seats.end(held?.id ?? "", account);
  const { status, text, kept } = await sendAction(someone, token, "Write to the care homes");
  assert.deepEqual([status, kept], [409, [0, 0]]);
  assert.match(text, /nothing was changed/);
});

test("a separation is not undone from a seat in one of those that came of it", async () => {
  await access.log.together(async (trx) => {
    const both = {
      id: "both",
      mark: "BB",
      name: "Joint Board",
      kind: "joint",
      beganOn: "2020-01-01",
    } as const;
    await access.partnerships.within(trx).make(both);
    return { happening: null, result: undefined };
  });
  const account = (await access.accounts.demonstration("practitioner"))?.id ?? "";
  const made = await events.enact(
    {
      ...{ kind: "separate", on: "2026-04-22", from: ["both"], why: "It is decided.", decision: null },
      to: [
        { mark: "BC", name: "Their children", kind: "children" },
        { mark: "BA", name: "Their adults", kind: "adults" },
      ],
      becomes: new Map(),
      seats: [{ account, partnership: "BA", role: "business-manager" }],
    },
    { account: "waymark", session: null, name: "Corin Thackwell", role: "business-manager" },
  );
  assert.ok("event" in made, JSON.stringify(made));
  const someone = await comeIn("practitioner");
  await someone.post("/seat", { partnership: made.to[1] ?? "" });
  assert.doesNotMatch((await someone.get("/partnerships")).text, /entered wrongly/);
  const sent = await someone.post(`/partnerships/events/${made.event}/undo`, { why: "We were one." });
  assert.equal(sent.status, 403);
  assert.ok((await access.partnerships.list()).some(({ mark }) => mark === "BC"));
});
