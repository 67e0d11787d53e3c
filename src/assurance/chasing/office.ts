import { type PostSettings, postSettings } from "../../kit/mail/index.ts";

interface Asked {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whose messages they are. */
  readonly partnership: string;
  /** True where everybody in the workspace is invented. */
  readonly invented: boolean;
}

/**
 * How messages leave. From a workspace of invented people none goes to a mail server, since an invented address may be
 * somebody's, unless WAYMARK_SMTP_INVENTED=yes says so.
 */
export function officeSettings({
  environment,
  partnership,
  invented,
}: Asked): PostSettings | { readonly refused: string } {
  const settings = postSettings(environment, partnership);
  if ("refused" in settings || settings.server === null || !invented) return settings;
  return environment.WAYMARK_SMTP_INVENTED === "yes"
    ? settings
    : {
        refused:
          "Everybody in this workspace is invented, so nothing is sent to a mail server. Take WAYMARK_SMTP_URL away, or set WAYMARK_SMTP_INVENTED=yes where the server is a trial.",
      };
}
