/** Somebody of that role who signs in at the served pages, without a browser. */
export async function comesIn(url: string, role: string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (response: Response) => {
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  const get = async (path: string) => {
    const response = keep(await fetch(url + path, { headers: { cookie: cookie() }, redirect: "manual" }));
    return { status: response.status, text: await response.text() };
  };
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const _csrf =
      /name="_csrf" value="([^"]+)"/.exec(
        (await get(jar.has("waymark_session") ? "/settings" : "/sign-in")).text,
      )?.[1] ?? "";
    const body = new URLSearchParams({ _csrf, ...fields });
    const headers = { cookie: cookie(), origin: url };
    const response = keep(await fetch(url + path, { method: "POST", body, headers, redirect: "manual" }));
    return { status: response.status, text: await response.text() };
  };
  const tokenOn = async (path: string) =>
    /name="_csrf" value="([^"]+)"/.exec((await get(path)).text)?.[1] ?? "";
  await post("/sign-in/as", { role });
  return { get, post, tokenOn };
}
