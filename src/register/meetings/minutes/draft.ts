import { day } from "../../../kit/web/index.ts";
import { wasThere } from "../attendance/attendance.ts";
import { purposes } from "../item-fields.ts";
import type { Gathered } from "../store.ts";

/** A first draft of the minutes from what is on record: each item with what came of it, its decisions and its actions. */
export function draftOf({ agenda, decisions, actions, attended }: Gathered): string {
  const items = agenda.placed.map(({ item, number }) => {
    const own = decisions.filter(({ values }) => values.item === item.reference);
    const tasks = actions.filter(
      ({ values }) =>
        values.item === item.reference || own.some(({ reference }) => reference === values.decision),
    );
    return [
      `## ${number}. ${item.title}`,
      `*${purposes[item.values.purpose as keyof typeof purposes]}, ${item.owner ?? ""}*`,
      item.values.outcome ?? "(What came of it is not written yet.)",
      ...own.map((each) => `**Decided** (${each.reference}): ${each.values.text ?? each.title}`),
      ...(tasks.length > 0
        ? [
            tasks
              .map((each) => `- **Action** (${each.reference}): ${taskOf(each.values, each.title)}`)
              .join("\n"),
          ]
        : []),
    ].join("\n\n");
  });
  const away = attended
    .filter(({ came, person }) => person !== "" && !wasThere(came))
    .map(({ person }) => person);
  const apologies = away.length > 0 ? `Not there: ${away.join(", ")}.` : "Every member was there.";
  return [`## Apologies`, apologies, ...items].join("\n\n");
}

const taskOf = ({ owner = "", due }: Readonly<Record<string, string>>, title: string) =>
  `${title}. ${owner}${due === undefined ? "" : `, by ${day(due)}`}.`;
