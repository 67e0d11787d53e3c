import { type Context, Hono } from "hono";
import { markdownToHtml } from "../../../kit/prose/index.ts";
import { whyFixed } from "../carry/fixed.ts";
import { type Entity, type Field, stateOf, type Values } from "../entity.ts";
import type { Sight } from "../list/store.ts";
import { type Kept, movesFrom } from "../record.ts";
import {
  type Here,
  here,
  hrefOf,
  lineOf,
  placeOf,
  type Room,
  referenceShape,
  shown,
  sightOf,
} from "../room.ts";
import type { Mention } from "../store.ts";
import { historyOf, titlesIn } from "./history.ts";

/** One record: what it says, what it links to and what links to it, what may be done with it, and its history. */
export function recordPages(room: Room): Hono {
  const { shell, entity } = room;
  return new Hono().get(`/:reference{${referenceShape}}`, async (c) => {
    const sight = sightOf(shell.reader(c), entity, shell.day());
    if (!sight) return shell.forbidden(c, entity.many);
    const kept = await here(c, room).records.find(c.req.param("reference"));
    if (kept?.entity !== entity.name) return c.notFound();
    if (sight.publicOnly && !kept.public) return shell.forbidden(c, entity.many);
    return show(c, here(c, room), kept, sight);
  });
}

async function show(c: Context, room: Here, kept: Kept, sight: Sight) {
  const { shell, records, entity, entities } = room;
  const reader = shell.reader(c);
  const [revisions, mentions] = await Promise.all([
    sight.publicOnly ? [] : records.history(kept.reference),
    records.mentions(kept.reference),
  ]);
  const history = historyOf(entity, revisions, await titlesIn(records, entity, revisions));
  const fixed = await whyFixed(records, entity, kept);
  const mayAct = fixed === null && !sight.publicOnly;
  const mayChange = mayAct && reader.may("change", entity.many);
  return shell.page(c, {
    title: kept.title,
    section: entity.section ?? "partnership",
    template: "register/grammar/views/record.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: entity.title, href: placeOf(entity) }, { text: kept.reference }],
      caption: `${entity.name} ${kept.reference}`,
      entity,
      kept,
      line: lineOf(entity, kept, sight),
      state: stateOf(entity, kept.state),
      rows: await rowsOf(room, kept, sight),
      moves: mayAct ? movesFrom(entity, kept, reader.role) : [],
      may: { change: mayChange && !kept.retired, retire: mayChange },
      saved: c.req.query("saved") === "yes" ? history[0] : null,
      history,
      mentions: groupsOf(entities, mentions, (other) => sightOf(reader, other, sight.day)),
      fixed,
      carried: await carriedFor(c, room, kept),
      begin:
        kept.retired || kept.rests
          ? []
          : beginnings(entity, entities, kept).filter((each) => reader.may("add", each.many)),
    },
  });
}

/** Where it goes on in a successor, and what it was in a predecessor; a link for whoever can follow it. */
async function carriedFor(c: Context, { shell, recordsOf, entity }: Here, kept: Kept) {
  const { partnership, elsewhere = [] } = shell.reader(c);
  const places = [partnership, ...elsewhere.map(({ id }) => id)];
  const open = async (reference: string | null) => {
    if (reference === null) return null;
    for (const place of places)
      if (await recordsOf(place).find(reference)) return { reference, href: hrefOf(entity, reference) };
    return { reference, href: null };
  };
  return { from: await open(kept.carriedFrom), to: await open(kept.carriedTo) };
}

/** The fields that say something, in the entity's order; a link with the name of what it leads to. */
async function rowsOf({ records, entity, entities }: Here, kept: Kept, { publicOnly }: Sight) {
  const links = entity.fields.flatMap((field) =>
    field.kind === "link" ? (kept.values[field.name] ?? []) : [],
  );
  const targets = new Map((await records.findAll(links)).map((each) => [each.reference, each]));
  const rowOf = (field: Field) => {
    const value = kept.values[field.name];
    if (field.name === entity.named || (value === undefined && field.kind !== "count")) return [];
    if (publicOnly && !field.public) return [];
    const text = shown(field, value);
    if (field.kind === "prose")
      return [{ label: field.label, text, html: markdownToHtml(text, { headings: 2 }) }];
    if (field.kind === "file")
      return [
        {
          label: field.label,
          text,
          href: `${hrefOf(entity, kept.reference)}/file/${field.name}`,
          file: true,
        },
      ];
    const target = field.kind === "link" ? targets.get(text) : undefined;
    const of = target && entities.find((each) => each.name === target.entity);
    if (!target || !of) return [{ label: field.label, text }];
    const words = publicOnly && !target.public ? text : `${text} ${target.title}`;
    return [{ label: field.label, text: words, href: hrefOf(of, text) }];
  };
  return entity.fields.flatMap(rowOf);
}

/** What names this record, by kind and by the field that names it; what is open first. */
function groupsOf(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  sight: (entity: Entity) => Sight | null,
) {
  return entities.flatMap((entity) => {
    const seen = sight(entity);
    if (!seen) return [];
    return entity.fields.flatMap((field) => {
      const own = mentions.filter(
        ({ record, field: name }) =>
          record.entity === entity.name && name === field.name && (record.public || !seen.publicOnly),
      );
      if (field.kind !== "link" || own.length === 0) return [];
      const lines = own.map(({ record }) => lineOf(entity, record, seen));
      return { title: field.back, lines: lines.toSorted((a, b) => Number(b.open) - Number(a.open)) };
    });
  });
}

/** What may be begun from here: a record of another kind that names this one. */
function beginnings(entity: Entity, entities: readonly Entity[], kept: Kept) {
  return entities.flatMap((other) => {
    const field = other.fields.find((each) => each.kind === "link" && each.to === entity.name && !each.asked);
    if (!field || other === entity) return [];
    const values: Values = { [field.name]: kept.reference };
    return {
      many: other.many,
      words: other.name,
      href: `${placeOf(other)}/new?${new URLSearchParams(values)}`,
    };
  });
}
