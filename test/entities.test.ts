import assert from "node:assert/strict";
import { test } from "node:test";
import { entities } from "../src/entities.ts";
import { type Role, roleNames, roles } from "../src/register/access/index.ts";
import { type Actor, type Entity, faultsOf, type Move, moved } from "../src/register/grammar/index.ts";

test("every definition in the catalogue is whole, and no state is a trap", () => {
  assert.deepEqual(faultsOf(entities), []);
});

for (const entity of entities) {
  for (const [state, { words }] of Object.entries(entity.states))
    for (const move of entity.moves) {
      const legal = move.from.includes(state);
      test(`${entity.name}, ${words}: “${move.words}” ${legal ? "may be taken" : "is refused"}`, () => {
        const [role] = move.by;
        assert.ok(role);
        const result = tried(entity, state, move, role);
        if (!legal)
          return assert.match("problems" in result ? String(result.problems.form) : "", /does not lead on/);
        assert.ok(!("problems" in result), JSON.stringify(result));
        assert.equal(result.draft.state, move.to);
        assert.equal(result.done, move.name);
      });
    }
  for (const move of entity.moves)
    test(`${entity.name}: “${move.words}” is for ${move.by.map((role) => roles[role]).join(", ")} and nobody else`, () => {
      const may = roleNames.filter((role) => !("problems" in tried(entity, move.from[0] ?? "", move, role)));
      assert.deepEqual(
        may,
        roleNames.filter((role) => move.by.includes(role)),
      );
    });
  test(`${entity.name}: what was retired is moved nowhere before it is put back`, () => {
    for (const move of entity.moves) {
      const result = tried(entity, move.from[0] ?? "", move, move.by[0] ?? "administrator", true);
      assert.match("problems" in result ? String(result.problems.form) : "", /put it back first/);
    }
  });
}

/** Takes a move with the definition's own example for whatever it asks. */
function tried(entity: Entity, state: string, move: Move, role: Role, retired = false) {
  const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role };
  const asked = Object.entries(entity.example).filter(([name]) => move.asks?.includes(name));
  const given = { ...Object.fromEntries(asked), why: "Because." };
  return moved(entity, { state, values: {}, retired }, move, {
    given,
    by,
    around: { reference: null, names: [], namedBy: [], on: "2026-04-22" },
  });
}
