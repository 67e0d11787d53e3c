import type { Hono } from "hono";

/** What a browser does between pages: keeps cookies, and sends a form with the token of the last page that it opened. */
export function browserOf(app: Hono) {
  const jar = new Map<string, string>();
  let token = "";
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  // The address of the caller, which the network gives to a real server.
  const connection = {
    incoming: { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } },
  };
  const keep = async (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    token = /name="_csrf" value="([^"]+)"/.exec(await response.clone().text())?.[1] ?? token;
    return response;
  };
  const headers = () => ({
    host: "127.0.0.1",
    origin: "http://127.0.0.1",
    "sec-fetch-site": "same-origin",
    cookie: cookies(),
  });
  const open = async (path: string) => keep(await app.request(path, { headers: headers() }, connection));
  return {
    open,
    cookies,
    token: () => token,
    /** Sends a form; where no page with a form was opened since the sign-in, the reader's settings are opened first. */
    send: async (path: string, fields: Record<string, string>) => {
      if (jar.has("waymark_session") && fields._csrf === undefined) await open("/settings");
      const body = new URLSearchParams({ _csrf: token, ...fields });
      return keep(await app.request(path, { method: "POST", headers: headers(), body }, connection));
    },
  };
}
