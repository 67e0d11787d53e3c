import type { Kept } from "../../../register/grammar/index.ts";
import type { Check } from "../../compile/index.ts";
import { within } from "../check/words.ts";
import { sectionsOf } from "../sections/sections.ts";

/** The sections of a draft with what was found in each and what was said of it. */
export function piecesOf(text: string, check: Check | null, remarks: readonly Kept[]) {
  return sectionsOf(text)
    .filter(({ heading, text: own }) => heading !== "" || own.trim() !== "")
    .map(({ at, heading, first, last }) => {
      const found = check ? within(check, first, last) : null;
      const wrong = found && { ...found, claims: found.claims.filter(({ verdict }) => verdict !== "true") };
      return {
        ...{ at, first, last, found, wrong },
        wrongs: wrong ? wrong.claims.length + wrong.unbound.length + wrong.problems.length : 0,
        title: heading || "Before the first heading",
        claims: found?.claims.length ?? 0,
        answers: check
          ? check.requirements
              .filter(({ section }) => section !== null && namesIn(section, heading))
              .map(({ title }) => title)
          : [],
        remarks: remarks.filter(({ open, values }) => open && alike(values.section, heading)).length,
      };
    });
}

const alike = (a: string | undefined, b: string) =>
  a !== undefined && b !== "" && a.trim().toLowerCase() === b.toLowerCase();

/** Whether a heading is among those that an item says answer it. */
const namesIn = (sections: string, heading: string) =>
  heading !== "" && sections.toLowerCase().includes(heading.toLowerCase());

export const remarkLine = ({ reference, title, values, state, open }: Kept) => ({
  ...{ reference, title, state, open, text: values.text ?? "", answer: values.answer ?? "" },
  by: values.by ?? "",
  section: values.section ?? "",
});
