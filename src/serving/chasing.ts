import { type Chasing, chasingOf, officeSettings } from "../assurance/chasing/index.ts";
import { entities } from "../entities.ts";
import type { Effects } from "../kit/command/index.ts";
import { openPost } from "../kit/mail/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { partnershipOf } from "./partnership.ts";
import type { OpenedRegister } from "./register.ts";

/** The reminding of agencies in a workspace, with its outbox and everything that the register keeps. */
export function chasingIn(
  workspace: Workspace,
  { access, recordsOf }: OpenedRegister,
  { now }: Pick<Effects, "now">,
): Chasing {
  const settings = officeSettings({
    environment: process.env,
    partnership: partnershipOf(workspace).partnership,
    invented: workspace.settings.invented ?? false,
  });
  const office =
    "refused" in settings
      ? settings
      : {
          server: settings.server,
          post: openPost(settings, workspace.path("outbox"), () => now().toString()),
        };
  const partnerships = async () =>
    (await access.partnerships.list()).filter(({ endedOn }) => endedOn === null);
  const day = () => workspace.day(now()).toString();
  return chasingOf({ workspace, recordsOf, entities, partnerships, day }, office);
}
