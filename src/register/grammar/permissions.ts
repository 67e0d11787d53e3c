import { type Role, type Rule, roleNames } from "../access/index.ts";
import type { Entity, Permission } from "./entity.ts";

/** The rows that an entity adds to the table of who may do what. */
export function permissionsOf(entity: Entity): readonly Rule[] {
  const rule = (action: string, thing: string, { by, why }: Permission): Rule => ({
    ...{ action, thing, why },
    ...(Object.fromEntries(roleNames.map((role) => [role, by.includes(role) ? "yes" : "no"])) as Record<
      Role,
      "yes" | "no"
    >),
  });
  const everybody = roleNames.filter((role) => role !== "administrator");
  return [
    rule("see", entity.many, entity.see),
    ...(entity.publicWhen
      ? [
          rule("see", `published-${entity.many}`, {
            by: everybody,
            why: "What the partnership does in the open.",
          }),
        ]
      : []),
    rule("add", entity.many, entity.add),
    rule("change", entity.many, entity.change),
    ...entity.moves.map((move) => rule(move.name, entity.many, move)),
  ];
}
