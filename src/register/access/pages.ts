import { type Context, Hono } from "hono";
import type { Application } from "../../kit/web/index.ts";
import type { Access } from "./access.ts";
import { purposePages } from "./purpose/pages.ts";
import { sittingPages } from "./seats/pages.ts";
import { settingsPages } from "./settings/pages.ts";

/** The pages of access for somebody who is signed in. */
export function accessPages(
  application: Application,
  access: Access,
  forbidden: (c: Context, thing: string) => Promise<Response>,
): Hono {
  return new Hono()
    .route("/", sittingPages(access))
    .route("/", purposePages(application, access))
    .route("/", settingsPages({ application, access, forbidden }));
}
