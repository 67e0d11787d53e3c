import { importsOf, moduleOf, type SourceFile, schemasOf } from "./source.ts";

/** The order of the dataset's rooms: each may use those before it. */
const dataset = ["extracts", "linkage", "journey"].map((name) => `dataset/${name}`);

/** What each module may use besides itself and `kit`. The first line whose name fits is the rule. */
const mayUse: readonly (readonly [module: RegExp, uses: readonly string[], why: string])[] = [
  [/^kit\//, [], "kit knows nothing of safeguarding, so it may not use any floor above it"],
  [/^dataset\/extracts$/, [], "extracts come first: they may use nothing of what is made from them"],
  [/^dataset\/linkage$/, dataset.slice(0, 1), "linkage reads extracts only"],
  [/^dataset\/journey$/, dataset.slice(0, 2), "a journey is made from extracts and linkage"],
  [/^dataset\/(places|comparators)$/, dataset.slice(0, 1), "places and comparators serve indicators"],
  [
    /^dataset\/indicators$/,
    [...dataset, "dataset/places", "dataset/comparators"],
    "an indicator is made from journeys and places",
  ],
  [/^dataset\/synthetic$/, dataset.slice(0, 1), "the invented county knows the formats and nothing else"],
  [
    /^dataset\/snapshot$/,
    [...dataset, "dataset/places", "dataset/comparators", "dataset/indicators"],
    "the snapshot composes the dataset, without the invented county",
  ],
  [/^register\/access$/, [], "access comes first in the register"],
  [/^register\/grammar$/, ["register/access"], "the grammar uses access only: it knows no entity"],
  [/^register\/partners$/, ["register/access", "register/grammar"], "partners use access and the grammar"],
  [
    /^register\/groups$/,
    ["register/access", "register/grammar", "register/partners"],
    "groups use access, the grammar and partners",
  ],
  [
    /^register\/decisions$/,
    ["register/access", "register/grammar", "register/partners", "register/groups"],
    "decisions use access, the grammar, partners and groups",
  ],
  [
    /^register\/meetings$/,
    ["register/access", "register/grammar", "register/partners", "register/groups"],
    "meetings use access, the grammar, partners and groups; decisions link to them by name only",
  ],
  [
    /^register\//,
    ["access", "grammar", "partners", "groups", "decisions"].map((name) => `register/${name}`),
    "the rest of the register uses access, the grammar, partners, groups and decisions, never dataset",
  ],
  [/^assurance\//, ["dataset/*", "register/*"], "assurance is where dataset and register meet"],
  [/^report\/published$/, ["dataset/*"], "what may be published of figures comes from the dataset alone"],
  [/^report\/record$/, ["register/*"], "what the register tells everybody comes from the register alone"],
  [/^report\/claims$/, ["report/published"], "a claim is judged by published values and by nothing else"],
  [/^report\/source$/, ["report/claims"], "a source is read before any figure is known"],
  [
    /^report\/blocks$/,
    ["report/claims", "report/published"],
    "a chart, a table or a map shows published values and nothing else",
  ],
  [
    /^report\//,
    ["dataset/*", "register/*", "assurance/*", "report/*"],
    "report publishes what the others hold",
  ],
  [/^backup$/, ["register/access"], "a backup copies all and knows none of it, but for the log that says so"],
  [/^entry$/, ["*"], "the entry files compose everything"],
];

const invented = "dataset/synthetic";

function mayModuleUse(user: string, used: string): { allowed: boolean; why: string } {
  const rule = mayUse.find(([module]) => module.test(user));
  if (!rule)
    return { allowed: false, why: `no rule names ${user}: add it to the table in test/architecture` };
  const [, uses, why] = rule;
  const named = uses.some(
    (each) => each === "*" || each === used || (each.endsWith("/*") && used.startsWith(each.slice(0, -1))),
  );
  const allowed = used.startsWith("kit/") || (named && (used !== invented || user === "entry"));
  return { allowed, why };
}

/** Sentences, one for each import that goes against the direction of the house. */
export function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const user = moduleOf(file.path);
    if (user === null) return [];
    return importsOf(file).flatMap(({ target }) => {
      const used = moduleOf(target);
      if (used === null || used === user) return [];
      if (used === "entry") return [`${file.path} imports ${target}: nothing imports an entry file`];
      const { allowed, why } = mayModuleUse(user, used);
      if (!allowed) return [`${file.path} imports ${target}: ${why}`];
      const door = `src/${used}/index.ts`;
      return target === door ? [] : [`${file.path} imports ${target}: enter ${used} by its index.ts`];
    });
  });
}

/** The schema that each module owns; kit owns none. */
const owners: Readonly<Record<string, string>> = Object.fromEntries([
  ...["extracts", "linkage", "journey", "places", "comparators", "indicators", "snapshot"].map(
    (name) => [name, `dataset/${name}`] as const,
  ),
  ...[
    "access",
    "grammar",
    "partners",
    "groups",
    "decisions",
    "documents",
    "requirements",
    "priorities",
    "risks",
  ].map((name) => [name, `register/${name}`] as const),
  ...["budget", "training", "reviews", "audits", "scrutiny"].map(
    (name) => [name, `register/${name}`] as const,
  ),
]);

/** Sentences, one for each schema that a file's SQL names without being allowed to. */
export function wrongSchemas(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const user = moduleOf(file.path);
    if (user === null || user === "entry") return [];
    return [...schemasOf(file)].flatMap((schema) => {
      const owner = owners[schema];
      if (owner === undefined || owner === user) return [];
      const { allowed, why } = mayModuleUse(user, owner);
      return allowed ? [] : [`${file.path} names the schema ${schema}: ${why}`];
    });
  });
}

/** Packages and built-in modules that are a touch of the outside world. */
const outside =
  /^(node:(fs|fs\/promises|http|net|child_process|worker_threads)|hono|@hono\/|pg$|kysely|@duckdb\/|@electric-sql\/)/;
const shell = /(^|\/)(store|pages|commands)(\.test)?\.ts$|\.test\.ts$/;

/** Sentences, one for each file outside the shell that touches a database, the web or the disk. */
export function wrongTouches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const user = moduleOf(file.path);
    if (user === null || user === "entry" || user.startsWith("kit/") || shell.test(file.path)) return [];
    return importsOf(file)
      .filter(({ target, typeOnly }) => !typeOnly && outside.test(target))
      .map(
        ({ target }) => `${file.path} imports ${target}: only store.ts, pages.ts and commands.ts touch it`,
      );
  });
}

/** Sentences, one for each inner file whose name says nothing or whose length holds two ideas. */
export function wrongShapes(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const lines = file.text.split("\n").length - 1;
    const long =
      lines > 300 ? [`${file.path} has ${lines} lines: two ideas live in it; the most is 300`] : [];
    const vague = /(^|[/-])(utils?|helpers?|managers?|services?)([/.-]|$)/.test(file.path);
    return vague ? [...long, `${file.path} is not named by what it is`] : long;
  });
}
