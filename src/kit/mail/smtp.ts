import { createTransport } from "nodemailer";

export interface Letter {
  readonly bytes: Uint8Array;
  readonly from: string;
  readonly to: readonly string[];
}

export type Handed =
  | { readonly notTo: readonly string[] }
  /** `server` is true where the server itself could not be reached or let nobody in: no other letter would pass either. */
  | { readonly why: string; readonly server: boolean };

/** Hands a letter to the mail server. A password leaves this machine over TLS only. */
export async function handOver(server: string, { bytes, from, to }: Letter): Promise<Handed> {
  const { hostname, protocol, username } = new URL(server);
  const own = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const transport = createTransport({
    url: server,
    requireTLS: protocol === "smtp:" && username !== "" && !own,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { rejected } = await transport.sendMail({
      envelope: { from, to: [...to] },
      raw: Buffer.from(bytes),
    });
    return { notTo: (rejected ?? []).map(String) };
  } catch (error) {
    return wordsOf(error as Error & { code?: string; response?: string });
  } finally {
    transport.close();
  }
}

function wordsOf({ code, response, message }: Error & { code?: string; response?: string }): Handed {
  const said = (response ?? message).replace(/\s+/g, " ").trim();
  if (code === "EAUTH") return { why: `The mail server did not let us in: ${said}`, server: true };
  if (code === "EENVELOPE" || code === "EMESSAGE")
    return { why: `The mail server did not take the message: ${said}`, server: false };
  return { why: `The mail server could not be reached: ${said}`, server: true };
}
