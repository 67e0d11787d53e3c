import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../../kit/web/index.ts";
import { standing } from "../list/shown.ts";
import { hrefOf, type Report, type Room, reference, reportAt } from "../room.ts";
import { beginFiles, downloadNamed } from "./store.ts";

/** A report's files: asked for by a button, made beside the server, and handed out. */
export function downloadPages(room: Room): Hono {
  const { shell } = room;
  const open = async (c: Context): Promise<Report | Response> => {
    const report = await reportAt(c, room);
    if (!report) return c.notFound();
    const reader = shell.reader(c);
    const published = report.document.public && standing(report.kept, shell.day()) === "published";
    return reader.may("see", "versions") || (published && reader.may("see", "published-documents"))
      ? report
      : shell.forbidden(c, "versions");
  };
  return new Hono()
    .post(`/reports${reference}/files`, async (c) => {
      const report = await open(c);
      if (report instanceof Response) return report;
      await readForm(c, z.object({}));
      await room.keeping.settled();
      beginFiles(room, report.kept);
      return c.redirect(`${hrefOf(report.kept)}#files`, 303);
    })
    .get(`/reports${reference}/files/:name`, async (c) => {
      const report = await open(c);
      if (report instanceof Response) return report;
      const found = downloadNamed(room, report.kept, c.req.param("name"));
      if (!found) return c.notFound();
      const name = `${report.kept.reference}-${c.req.param("name")}`;
      c.header("content-type", found.type);
      c.header("cache-control", "no-store");
      // A page of its own brings its own style, which this site's policy would not let it use.
      c.header("content-disposition", `attachment; filename="${name}"`);
      return c.body(new Uint8Array(found.bytes));
    });
}
