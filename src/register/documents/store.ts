import type { Kept, Records } from "../grammar/index.ts";
import { response } from "./consultation/response.ts";
import { document } from "./document/document.ts";
import type { Shelf } from "./in-force/shelf.ts";
import { signature } from "./signing/signature.ts";
import { version } from "./version/version.ts";

/** All documents of a partnership with their versions and signatures. */
export async function wholeShelf(records: Records): Promise<Shelf> {
  const [documents, versions, signatures] = await Promise.all([
    records.all(document),
    records.all(version),
    records.all(signature),
  ]);
  return { documents, versions, signatures };
}

/** What a deferred text says of what holds until a text takes effect, for documents that anybody may read. */
export async function holdingMeanwhile(records: Records, day: string) {
  const waiting = await records.all(version, "waiting");
  const stating = waiting.filter(
    ({ values: { interim, effectiveOn } }) => interim !== undefined && !(effectiveOn && effectiveOn <= day),
  );
  const documents = await records.findAll(stating.flatMap(({ values }) => values.document ?? []));
  return documents
    .filter((each) => each.public && !each.retired)
    .map(({ reference, title }) => ({
      title,
      href: `/documents/${reference}`,
      words: stating.find(({ values }) => values.document === reference)?.values.interim ?? "",
    }));
}

/** One document with its versions and signatures; a version that was retired stays where it has a day. */
export async function shelfOf(records: Records, kept: Kept): Promise<Shelf> {
  const versions = (await records.alike(version, "document", kept.reference)).filter(
    ({ retired, values }) => !retired || values.effectiveOn,
  );
  const signatures = await Promise.all(
    versions.map(({ reference }) => records.alike(signature, "about", reference)),
  );
  return { documents: [kept], versions, signatures: signatures.flat().filter(({ retired }) => !retired) };
}

export async function responsesTo(records: Records, kept: Kept): Promise<readonly Kept[]> {
  return (await records.alike(response, "about", kept.reference)).filter(({ retired }) => !retired);
}
