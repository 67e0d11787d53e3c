import type { Around, Problems, Values } from "../../grammar/index.ts";
import { editionFor } from "../editionFor.ts";
import { itemNamed, subjectKinds } from "../sets.ts";

/** The day by which a version is held against an edition: that on which it takes effect, or is to; null where none is given. */
export const dayOfVersion = ({ effectiveOn, deferredTo, targetOn }: Values): string | null =>
  effectiveOn ?? deferredTo ?? targetOn ?? null;

/**
 * What is wrong with a finding: its item is asked of another kind of thing or by an edition that did not apply, its day is
 * to come, or another finding on the same item and the same subject stands.
 */
export function wrongFinding(
  values: Values,
  around: Pick<Around, "names" | "beside" | "on">,
): Problems | null {
  if ((values.lookedAtOn ?? "") > around.on) return { lookedAtOn: "Give a day that has come" };
  return twoOf(values) ?? wrongSubject(values, around) ?? another(values, around);
}

function twoOf({ item, own, year, text }: Values): Problems | null {
  if (item && own) return { own: "Choose an item of a set or one of your own, not both" };
  return year && text ? { text: "Choose a report’s year or a version, not both" } : null;
}

function wrongSubject({ item: id, own, year }: Values, { names, on }: Pick<Around, "names" | "on">) {
  const version = names.find(({ field }) => field === "text");
  const worded = own ? names.find(({ field }) => field === "own") : undefined;
  const asked = itemNamed(id ?? worded?.values.item);
  const kind = asked?.item.for ?? (worded?.values.for as keyof typeof subjectKinds | undefined);
  const edition = asked?.edition.edition ?? worded?.values.edition;
  if (!kind || !edition || (!year && !version)) return null;
  if ((kind === "yearly-report") !== (year !== undefined))
    return { [own ? "own" : "item"]: `That item is asked of: ${subjectKinds[kind]}. Choose another` };
  const held = editionFor(kind, year ?? dayOfVersion(version?.values ?? {}) ?? on);
  const place = year ? "year" : "text";
  if ("refused" in held) return { [place]: held.refused };
  const open = [held.edition, ...held.also].map((each) => each.edition);
  return open.includes(edition)
    ? null
    : { [own ? "own" : "item"]: `${held.why} Choose an item of ${held.edition.title}` };
}

/** One finding stands for an item and a subject: what has changed is looked at again there. */
function another({ year, text }: Values, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const same = beside.find(
    (each) => each.open && !each.retired && each.values.year === year && each.values.text === text,
  );
  return same ? { item: `${same.reference} is on that already: look at it again there` } : null;
}
