import type { Workspace } from "../kit/workspace/index.ts";

interface Asked {
  readonly workspace: Workspace;
  readonly host: string;
  /** Absent: WAYMARK_PUBLIC_URL. */
  readonly publicUrl?: string | undefined;
}

export const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** The address that readers type. Real data leaves this machine over https only. */
export function publicAddress({ workspace, host, publicUrl }: Asked): URL | null | { refused: string } {
  const text = publicUrl ?? process.env.WAYMARK_PUBLIC_URL;
  if (text !== undefined && text !== "" && !URL.canParse(text))
    return {
      refused: `WAYMARK_PUBLIC_URL is "${text}": give a whole address such as https://waymark.example.`,
    };
  const url = text ? new URL(text) : null;
  if (isLoopback(host) || url?.protocol === "https:" || workspace.settings.invented) return url;
  return {
    refused:
      "This workspace is not an invented one, so it is served to other machines over https only: set WAYMARK_PUBLIC_URL to the https address of the proxy in front of it, or serve on 127.0.0.1.",
  };
}
