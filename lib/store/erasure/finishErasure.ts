import type { Bulk } from "../bulk";
import type { Erased } from "@/lib/core/erasure/erased";
import { dropIdentities } from "./dropIdentities";
import type { ErasedCount } from "./eraseRepository";

/** Removes the last identities and the addresses of the request itself, and says in the audit log, without a name or a number of theirs, that it is done. One transaction. */
export async function finishErasure(bulk: Bulk, erasureId: string, erased: Erased, { commits, otherwise }: ErasedCount, now: Date): Promise<void> {
  await bulk.transaction(async () => {
    await dropIdentities(bulk, erased);
    await bulk.execute(`DELETE FROM "SessionEdit" WHERE "sentBy" IN (SELECT unnest("accounts") FROM "Erasure" WHERE "id" = $1)`, [erasureId]);
    await bulk.execute(`
      WITH done AS (UPDATE "Erasure" SET "addresses" = '{}', "finishedAt" = $2 WHERE "id" = $1 AND "finishedAt" IS NULL RETURNING "label", "requestedBy")
      INSERT INTO "AuditEvent" ("at", "actor", "action", "subject", "detail")
      SELECT $2, "requestedBy", 'erasure.finish', 'erased person ' || "label", jsonb_build_object('found', $3::boolean, 'otherwise', $4::int) FROM done`, [erasureId, now, commits > 0, otherwise]);
  });
}
