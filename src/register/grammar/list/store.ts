import { type SelectQueryBuilder, sql } from "kysely";
import type { Entity, Values } from "../entity.ts";
import type { Kept } from "../record.ts";
import { aroundContents, type GrammarTables, keptFrom } from "../tables.ts";
import type { Surroundings } from "../write/store.ts";
import { beyondStates, pageLength, type Query, type Sort, soughtIn } from "./query.ts";

/** Who looks: everything, or only what anybody may read. And the day by which something is overdue. */
export interface Sight {
  readonly publicOnly: boolean;
  readonly day: string;
}

export interface Earlier {
  readonly partnership: string;
  readonly name: string;
  readonly until: string;
  readonly records: number;
}

export interface Listing {
  /** One page of a list, without the long texts that no list shows: a paper or minutes may have 60,000 characters. */
  list(entity: Entity, query: Query, sight: Sight): Promise<{ records: Kept[]; total: number }>;
  /** Every record that the query asks for, for an export. */
  every(entity: Entity, query: Query, sight: Sight): Promise<Kept[]>;
  /**
   * Everything of a kind in a state: what is "waiting" with the first due in front, otherwise the newest in front. Nothing of a
   * kind that the catalogue does not know.
   */
  all(entity: Entity | undefined, state?: string): Promise<Kept[]>;
  owners(entity: Entity): Promise<string[]>;
  /** What is called exactly that, and was not retired; at most two. */
  named(entity: Entity, title: string): Promise<Kept[]>;
  /** What says the same in one field, retired or not; nothing where there is nothing to be the same as. */
  alike(entity: Entity, field: string, value: string | undefined): Promise<Kept[]>;
  /** Within `together`: waits until no other rule looks at what stands beside, and keeps others waiting until it is over. */
  alone(): Promise<void>;
  /** What each partnership that this one came from keeps of a kind, where it keeps any; the newest first. */
  earlier(entity: Entity, sight: Sight): Promise<Earlier[]>;
  /** How many wait, and for how many of them it is too late. */
  waiting(entity: Entity, sight: Sight): Promise<{ open: number; overdue: number }>;
}

export function listingOf({ db, partnership, home, remember }: Surroundings): Listing {
  const remembered = <T>(what: string, entity: Entity, of: object, read: () => Promise<T>) =>
    remember(JSON.stringify([what, partnership, entity.name, of]), read);
  const kind = (entity: Entity) =>
    db
      .selectFrom("grammar.record")
      .where("partnership_id", "=", entity.shared ? home : partnership)
      .where("entity", "=", entity.name);
  const asked = (entity: Entity, query: Query, sight: Sight) =>
    narrowed(query.of ? ancestors(entity, query.of) : kind(entity), query, sight);
  const ancestors = (entity: Entity, of: string) =>
    db
      .selectFrom("grammar.record")
      .where("partnership_id", "=", of)
      .where("partnership_id", "in", (row) =>
        row
          .selectFrom("access.ancestry")
          .select("ancestor_id")
          .where("access.ancestry.partnership_id", "=", partnership),
      )
      .where("entity", "=", entity.name);
  const every: Listing["every"] = async (entity, query, sight) =>
    (await sorted(asked(entity, query, sight).selectAll(), query.sort).execute()).map(keptFrom);
  return {
    list: async (entity, query, sight) => {
      const { sort, page, ...narrowing } = query;
      const counting = remembered("total", entity, { ...narrowing, ...sight }, () =>
        asked(entity, query, sight)
          .select((row) => row.fn.countAll<number>().as("total"))
          .executeTakeFirstOrThrow(),
      );
      const brief = asked(entity, query, sight)
        .select(aroundContents)
        .select(withoutLongTexts(entity).as("contents"));
      const reading = sorted(brief, sort)
        .limit(pageLength)
        .offset((page - 1) * pageLength)
        .execute();
      const [{ total }, rows] = await Promise.all([counting, reading]);
      return { records: rows.map(keptFrom), total };
    },
    every,
    all: async (entity, state = "any") => {
      const sort = state === "waiting" ? "due" : "newest";
      const query = { state, sort, owner: "", overdue: false, words: "", page: 1 } as const;
      return entity ? every(entity, query, { publicOnly: false, day: "" }) : [];
    },
    owners: (entity) => remembered("owners", entity, {}, () => owners(kind(entity))),
    named: async (entity, title) => {
      const rows = await kind(entity)
        .selectAll()
        .where("title", "=", title)
        .where("retired", "=", false)
        .limit(2)
        .execute();
      return rows.map(keptFrom);
    },
    alike: async (entity, field, value) => {
      if (value === undefined) return [];
      const same = sql<boolean>`contents ->> ${field} = ${value}`;
      return (await kind(entity).selectAll().where(same).orderBy("reference").execute()).map(keptFrom);
    },
    alone: async () => {
      await sql`select pg_advisory_xact_lock(hashtext(${home}))`.execute(db);
    },
    earlier: (entity, sight) =>
      remembered("earlier", entity, sight, () => earlier(db, partnership, entity, sight)),
    waiting: (entity, sight) => remembered("waiting", entity, sight, () => waiting(kind(entity), sight)),
  };
}

async function earlier(
  db: Surroundings["db"],
  partnership: string,
  entity: Entity,
  { publicOnly }: Sight,
): Promise<Earlier[]> {
  const rows = await db
    .selectFrom("access.ancestry as line")
    .innerJoin("access.partnership as before", "before.id", "line.ancestor_id")
    .innerJoin("grammar.record as record", "record.partnership_id", "before.id")
    .select(["before.id as partnership", "before.name", "before.ended_on as until"])
    .select((row) => row.fn.countAll<number>().as("records"))
    .where("line.partnership_id", "=", partnership)
    .where("record.entity", "=", entity.name)
    .where("record.shared", "=", false)
    .where("record.retired", "=", false)
    .$if(publicOnly, (each) => each.where("record.is_public", "=", true))
    .groupBy(["before.id", "before.name", "before.ended_on"])
    .orderBy("before.ended_on", "desc")
    .execute();
  return rows.map((row) => ({ ...row, until: row.until ?? "" }));
}

/** Of what waits; two hundred at most, since they are offered to choose from. */
async function owners(rows: Rows<object>): Promise<string[]> {
  const found = await rows
    .select("owner")
    .distinct()
    .where("owner", "is not", null)
    .where("is_open", "=", true)
    .orderBy("owner")
    .limit(200)
    .execute();
  return found.map(({ owner }) => String(owner));
}

async function waiting(rows: Rows<object>, { publicOnly, day }: Sight) {
  return rows
    .select((row) => [
      row.fn.countAll<number>().as("open"),
      row.fn.countAll<number>().filterWhere("due", "<", day).as("overdue"),
    ])
    .where("is_open", "=", true)
    .$if(publicOnly, (each) => each.where("is_public", "=", true))
    .executeTakeFirstOrThrow();
}

function withoutLongTexts({ fields, listed }: Entity) {
  const long = fields.filter(({ kind, name }) => kind === "prose" && !listed.includes(name));
  return sql<Values>`contents - ${long.map(({ name }) => name)}::text[]`;
}

type Rows<O> = SelectQueryBuilder<GrammarTables, "grammar.record", O>;

function narrowed<O>(rows: Rows<O>, query: Query, { publicOnly, day }: Sight): Rows<O> {
  const { state, owner, overdue, words } = query;
  const { reference, parts } = soughtIn(words);
  return rows
    .$if(state === "retired", (each) => each.where("retired", "=", true))
    .$if(state === "waiting", (each) => each.where("is_open", "=", true))
    .$if(state !== "retired" && state !== "waiting", (each) => each.where("retired", "=", false))
    .$if(!(beyondStates as readonly string[]).includes(state), (each) => each.where("state", "=", state))
    .$if(owner !== "", (each) => each.where("owner", "=", owner))
    .$if(overdue, (each) => each.where("is_open", "=", true).where("due", "<", day))
    .$if(reference !== null, (each) => each.where("reference", "=", reference))
    .$if(parts.length > 0, (each) =>
      each.where((row) => row.and(parts.map((part) => row("title", "ilike", part)))),
    )
    .$if(publicOnly, (each) => each.where("is_public", "=", true)) as Rows<O>;
}

function sorted<O>(rows: Rows<O>, sort: Sort): Rows<O> {
  if (sort === "newest") return rows.orderBy("year", "desc").orderBy("number", "desc");
  if (sort === "changed") return rows.orderBy("changed_at", "desc").orderBy("reference");
  return rows.orderBy("due", (order) => order.asc().nullsLast()).orderBy("reference");
}
