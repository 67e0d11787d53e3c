import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../../kit/web/index.ts";
import { actorOf, addRecord, type Kept, type Records, readDay, takeMove } from "../../grammar/index.ts";
import { lastChange, textOf } from "../document/pages.ts";
import { type Room, reference, stepsFor } from "../room.ts";
import { shelfOf } from "../store.ts";
import { sealOf } from "../version/seal.ts";
import { signaturesShown } from "./shown.ts";
import { signature } from "./signature.ts";

/** Asking the lead safeguarding partners to sign, and the page on which one of them reads the text and signs it. */
export function signingPages(room: Room): Hono {
  const { shell, recordsOf } = room;
  const asked = async (c: Context) => {
    const records = recordsOf(shell.reader(c).partnership);
    const kept = await records.find(c.req.param("reference") ?? "");
    const of = kept?.entity === "signature" ? await records.find(kept.values.about ?? "") : null;
    return kept && of && !kept.retired ? { records, kept, of } : null;
  };
  return new Hono()
    .on(["GET", "POST"], `/versions${reference}/ask-signatures`, (c) => askLeads(c, room))
    .get(`/signatures${reference}`, async (c, next) => {
      const found = await asked(c);
      if (!found || c.req.query("record") !== undefined || !shell.reader(c).may("see", "signatures"))
        return next();
      return show(c, room, found);
    })
    .post(`/signatures${reference}/sign`, async (c) => {
      const found = await asked(c);
      if (!found) return c.notFound();
      if (!shell.reader(c).may("sign", "signatures")) return shell.forbidden(c, "signatures");
      const sent = await readForm(c, z.object({ seal: z.string().default("") }));
      const seal = "problems" in sent ? "" : sent.values.seal;
      const problem = await sign(c, room, { ...found, seal });
      return problem
        ? show(c, room, { ...found, problem })
        : c.redirect(`/signatures/${found.kept.reference}?saved=yes`, 303);
    });
}

interface Found {
  readonly records: Records;
  readonly kept: Kept;
  /** The version that is to be signed. */
  readonly of: Kept;
  readonly problem?: string;
}

/** Signs the text that was read: where it was changed meanwhile nothing is signed. */
async function sign(
  c: Context,
  { shell, entities }: Room,
  { records, kept, seal }: Found & { seal: string },
) {
  return records.together(async (within) => {
    const of = await within.find(kept.values.about ?? "");
    if (!of || sealOf(of.values) !== seal)
      return "The text was changed while you read it. It stands below as it is now: read it again before you sign";
    const doing = { move: "sign", values: {}, by: actorOf(c), on: shell.day() };
    const result = await takeMove({ records: within, entities }, signature, kept, doing);
    if ("stale" in result) return "Somebody was quicker: look at what stands now";
    return "problems" in result ? Object.values(result.problems).join(" ") : null;
  });
}

async function show(c: Context, room: Room, { records, kept, of, problem }: Found) {
  const { shell } = room;
  const reader = shell.reader(c);
  const [document, person] = await records
    .findAll([of.values.document ?? "", kept.values.person ?? ""])
    .then((all) => [
      all.find(({ entity }) => entity === "document"),
      all.find(({ entity }) => entity === "person"),
    ]);
  const [said] = signaturesShown(of, [kept]);
  const steps = stepsFor(signature, kept, reader, said?.is === "counts" ? ["ask-again"] : []);
  return shell.page(c, {
    title: `Signature of ${kept.title}`,
    section: "partnership",
    template: "register/documents/views/signature.njk",
    status: problem ? 409 : 200,
    unkept: true,
    data: {
      breadcrumbs: [
        { text: "Documents in force", href: "/documents" },
        ...(document ? [{ text: document.title, href: `/documents/${document.reference}` }] : []),
        { text: of.title, href: `/versions/${of.reference}` },
        { text: kept.reference },
      ],
      ...{ kept, of, document, seal: sealOf(of.values), text: textOf(of) },
      said,
      maySign:
        steps.some(({ name }) => name === "sign") && person?.title === reader.name && of.state === "approved",
      steps: steps.filter(({ name }) => name !== "sign"),
      saved: await lastChange(c, room, kept),
      problems: problem ? [{ text: problem, href: "#text" }] : [],
    },
  });
}

/** Each lead safeguarding partner in post who is not asked yet is asked for their own agency. */
async function askLeads(c: Context, room: Room) {
  const { shell, recordsOf } = room;
  const reader = shell.reader(c);
  if (!reader.may("add", "signatures")) return shell.forbidden(c, "signatures");
  const records = recordsOf(reader.partnership);
  const kept = await records.find(c.req.param("reference") ?? "");
  if (kept?.entity !== "version" || kept.state !== "approved") return c.notFound();
  const leads = await leadsToAsk(records, room, kept);
  if (c.req.method === "GET") return showAsking(c, room, { kept, leads, signBy: "" });
  const sent = await readForm(c, z.object({ signBy: z.string().trim().default("") }));
  const signBy = "problems" in sent ? "" : sent.values.signBy;
  const problem = readDay(signBy)
    ? await askEach(c, room, { records, kept, leads, signBy })
    : "To be signed by: give a day such as 22 April 2026";
  return problem
    ? showAsking(c, room, { kept, leads, signBy, problem })
    : c.redirect(`/versions/${kept.reference}#signatures`, 303);
}

interface Lead {
  readonly name: string;
  readonly agency: string;
  readonly person: string;
  readonly appointment: string;
}

async function leadsToAsk(records: Records, { entities }: Room, kept: Kept): Promise<readonly Lead[]> {
  const appointment = entities.find(({ name }) => name === "appointment");
  const document = await records.find(kept.values.document ?? "");
  if (!appointment || !document) return [];
  const { signatures } = await shelfOf(records, document);
  const already = signatures
    .filter(({ values }) => values.about === kept.reference)
    .map(({ values }) => values.agency);
  const inPost = (await records.all(appointment, "waiting")).filter(
    ({ values }) => values.role === "lsp" && !already.includes(values.agency),
  );
  const named = await records.findAll(
    inPost.flatMap(({ values }) => [values.person ?? "", values.agency ?? ""]),
  );
  const title = (of: string | undefined) => named.find((each) => each.reference === of)?.title ?? "";
  return inPost.map(({ reference: by, values: { person = "", agency = "" } }) => ({
    name: `${title(person)} for ${title(agency)}`,
    ...{ agency, person, appointment: by },
  }));
}

interface Asking {
  readonly kept: Kept;
  readonly leads: readonly Lead[];
  readonly signBy: string;
}

async function askEach(
  c: Context,
  { shell, entities }: Room,
  { records, kept, leads, signBy }: Asking & { readonly records: Records },
): Promise<string | null> {
  const [by, on] = [actorOf(c), shell.day()];
  return records.together(async (within) => {
    for (const lead of leads) {
      const values = { ...lead, about: kept.reference, signBy };
      const result = await addRecord({ records: within, entities }, signature, { values, by, on });
      if ("problems" in result) return Object.values(result.problems).join(" ");
    }
    return null;
  });
}

function showAsking(
  c: Context,
  { shell }: Room,
  { kept, leads, signBy, problem }: Asking & { readonly problem?: string },
) {
  return shell.page(c, {
    title: "Ask the lead safeguarding partners to sign",
    section: "partnership",
    template: "register/documents/views/ask-signatures.njk",
    unkept: true,
    status: problem ? 422 : 200,
    data: {
      ...{ kept, leads, signBy, back: { text: kept.title, href: `/versions/${kept.reference}` } },
      error: problem ? { text: problem } : undefined,
      problems: problem ? [{ text: problem, href: "#signBy" }] : [],
    },
  });
}
