import { type Addressee, isAddress } from "./message.ts";

export interface PostSettings {
  /** The mail server, as smtp://user:password@host:587 or smtps://host; null: messages become files. */
  readonly server: string | null;
  readonly from: Addressee;
}

/** How messages leave, from WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM; by default each becomes a file. */
export function postSettings(
  environment: Readonly<Record<string, string | undefined>>,
  partnership: string,
): PostSettings | { readonly refused: string } {
  const server = environment.WAYMARK_SMTP_URL || null;
  const address = environment.WAYMARK_MAIL_FROM || "waymark@localhost.localdomain";
  if (!isAddress(address))
    return { refused: `WAYMARK_MAIL_FROM is “${address}”: give one address, such as unit@oakmarch.example.` };
  if (server === null) return { server, from: { name: partnership, address } };
  if (!URL.canParse(server) || !["smtp:", "smtps:"].includes(new URL(server).protocol))
    return {
      refused: "WAYMARK_SMTP_URL is not an address of a mail server: give smtp://host:587 or smtps://host.",
    };
  if (!environment.WAYMARK_MAIL_FROM)
    return { refused: "WAYMARK_SMTP_URL is set and WAYMARK_MAIL_FROM is not: say whose messages they are." };
  return { server, from: { name: partnership, address } };
}
