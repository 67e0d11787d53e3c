import { day as inWords } from "../../../kit/web/index.ts";
import type { Kept, RecordsOf } from "../../grammar/index.ts";
import { document } from "../document/document.ts";
import { type Kind, kinds } from "../kinds.ts";
import { version } from "../version/version.ts";
import { datedFrom, inForceOn } from "./in-force.ts";

/** A joining or a separation when every record has gone where it goes. */
interface Over {
  readonly from: readonly string[];
  readonly to: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly on: string;
}

/**
 * What of an event would leave a day without a document that is in force on every day, by the reference of that document;
 * null where nothing would. Where one of the successors is for children, it is there that the document goes on.
 */
export async function wouldBreakOff(
  { from, to, on }: Over,
  of: RecordsOf,
): Promise<Readonly<Record<string, string>> | null> {
  const forChildren = to.filter(({ kind }) => kind === "children" || kind === "joint");
  const places = forChildren.length > 0 ? forChildren : to;
  for (const [name, kind] of Object.entries<Kind>(kinds)) {
    if (!kind.always) continue;
    const [held] = (await Promise.all(from.map((id) => holding(of, id, { kind: name, on })))).flat();
    if (!held) continue;
    const after = await Promise.all(places.map(({ id }) => holding(of, id, { kind: name, on })));
    if (after.some((documents) => documents.some(({ open }) => open))) continue;
    const where = places.map((each) => each.name).join(" or ");
    const sentence = `${held.reference}: one ${kind.words.toLowerCase()} is in force on every day, and from ${inWords(on)} none would be: let this one go on in ${where}`;
    return { [held.reference]: sentence };
  }
  return null;
}

/** The documents of that kind of which a version is in force on that day, as they are kept there. */
async function holding(
  of: RecordsOf,
  partnership: string,
  { kind, on }: { readonly kind: string; readonly on: string },
): Promise<readonly Kept[]> {
  const records = of(partnership);
  const found: Kept[] = [];
  for (const kept of await records.alike(document, "kind", kind)) {
    const versions = kept.retired ? [] : await records.alike(version, "document", kept.reference);
    if (inForceOn(datedFrom(versions), on)) found.push(kept);
  }
  return found;
}
