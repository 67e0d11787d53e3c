import { Hono } from "hono";
import type { Shell } from "../../kit/web/index.ts";
import { changePages } from "./change/pages.ts";
import type { Entity } from "./entity.ts";
import { faultsOf } from "./faults.ts";
import { filePages } from "./file/pages.ts";
import type { Papers } from "./file/store.ts";
import { importPages } from "./import/pages.ts";
import { listPages } from "./list/pages.ts";
import { recordPages } from "./record/pages.ts";
import { placeOf } from "./room.ts";
import type { RecordsOf } from "./store.ts";

/** The pages of every entity: list, record, forms, import and export. Throws where a definition is not whole. */
export function entityPages(
  shell: Shell,
  { recordsOf, papers }: { readonly recordsOf: RecordsOf; readonly papers: Papers },
  entities: readonly Entity[],
): Hono {
  const faults = faultsOf(entities);
  if (faults.length > 0) throw new Error(faults.join(" "));
  const app = new Hono();
  for (const entity of entities) {
    const room = { shell, recordsOf, papers, entities, entity };
    const all = [importPages, changePages, listPages, filePages, recordPages];
    for (const pages of all.map((pagesOf) => pagesOf(room))) app.route(placeOf(entity), pages);
  }
  return app;
}
