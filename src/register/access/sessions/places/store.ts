import { sql } from "kysely";
import type { AccessDatabase } from "../../tables.ts";
import type { OwnPlace } from "../sitting.ts";

/** Every partnership of the installation, with the seat that the account has there; the oldest first. */
export async function placesFor(db: AccessDatabase, account: string, home: string): Promise<OwnPlace[]> {
  const rows = await db
    .selectFrom("access.partnership as partnership")
    .leftJoin("access.seat as seat", (join) =>
      join
        .onRef("seat.partnership_id", "=", "partnership.id")
        .on("seat.account_id", "=", account)
        .on("seat.ended_at", "is", null),
    )
    .select(["partnership.id", "partnership.name", "partnership.kind", "seat.role"])
    .select(sql<boolean>`partnership.ended_on is null`.as("standing"))
    .select((row) =>
      row
        .or([
          row("partnership.id", "=", home),
          row(
            "partnership.id",
            "in",
            row.selectFrom("access.ancestry").select("partnership_id").where("ancestor_id", "=", home),
          ),
        ])
        .as("heir"),
    )
    .where("partnership.withdrawn_at", "is", null)
    .orderBy("partnership.began_on")
    .orderBy("partnership.name")
    .execute();
  return rows.map((row) => ({ ...row, heir: Boolean(row.heir) }));
}
