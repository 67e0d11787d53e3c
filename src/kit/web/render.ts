import { join } from "node:path";
import nunjucks from "nunjucks";
import { count, day, moment, number } from "./words.ts";

const source = join(import.meta.dirname, "..", "..");
const components = join(source, "..", "node_modules", "govuk-frontend", "dist");

/** Turns a template (its path below src) and its values into HTML. Everything is escaped unless marked safe. */
export type Render = (template: string, values: object) => Promise<string>;

/** The one template engine: module views, GOV.UK components, and the filters day, moment, number and count. */
export function renderer(): Render {
  const places = new nunjucks.FileSystemLoader([source, components], { watch: false, noCache: false });
  const engine = new nunjucks.Environment(places, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  engine.addFilter("day", day);
  engine.addFilter("moment", moment);
  engine.addFilter("number", number);
  engine.addFilter("count", count);
  return (template, values) =>
    new Promise((resolve, reject) => {
      engine.render(template, values, (error, html) => {
        if (error)
          reject(new Error(`The page ${template} could not be made: ${error.message}`, { cause: error }));
        else resolve(html ?? "");
      });
    });
}
