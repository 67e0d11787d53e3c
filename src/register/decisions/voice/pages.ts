import { type Context, Hono } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import type { Kept, RecordsOf } from "../../grammar/index.ts";
import { yearAsked } from "../year.ts";
import { answeredOf, type Heard } from "./answered.ts";
import { sources, themes } from "./fields.ts";
import { voice } from "./voice.ts";

/** “What children and families told us, and what was done”, beside the list that every kind of record has. */
export function voicePages(shell: Shell, recordsOf: RecordsOf): Hono {
  return new Hono().get("/voices/answered", async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "voices")) return shell.forbidden(c, "voices");
    return show(c, shell, await recordsOf(reader.partnership).all(voice));
  });
}

function show(c: Context, shell: Shell, all: readonly Kept[]) {
  const heardOn = ({ values }: Kept) => values.heardOn ?? "";
  const asked = yearAsked(c.req.query("year"), all.map(heardOn), shell.day());
  const kept = all.filter((each) => asked.holds(heardOn(each)));
  const answered = answeredOf(kept.map(heardFrom), Object.keys(sources));
  return shell.page(c, {
    title: "What children and families told us, and what was done",
    section: "partnership",
    template: "register/decisions/views/answered.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "What they told us", href: "/voices" }],
      ...{ asked, answered },
      silent: answered.silent.map((each) => wordsOf(sources, each)),
      themes: answered.themes.map(({ theme, ...counts }) => ({
        ...counts,
        theme: wordsOf(themes, theme),
        pieces: kept.filter(({ values }) => values.theme === theme).map(pieceOf),
      })),
    },
  });
}

const wordsOf = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key;

function heardFrom({ values, state }: Kept): Heard {
  return {
    heardFrom: values.heardFrom ?? "",
    theme: values.theme ?? "",
    decided: values.done ? "done" : values.whyNot ? "not" : null,
    toldBack: state === "told-back",
  };
}

/** One piece as the page shows it: what they said, what was done, whether they know. */
function pieceOf({ reference, title, values, state }: Kept) {
  const { said, heardFrom: from = "", done, whyNot, toldOn, howTold, heardOn } = values;
  return {
    ...{ reference, title, said, done, whyNot, toldOn, howTold, heardOn },
    from: wordsOf(sources, from),
    notTold: state === "not-told",
  };
}
