import { z } from "zod";
import type { Erased } from "@/lib/core/erasure/erased";
import type { Bulk } from "../bulk";
import { findMoves } from "./findMoves";

const idSchema = z.object({ id: z.number() });

/** Removes the identities of the erased that no commit bears any more; their places in teams are their tombstones'. */
export async function dropIdentities(bulk: Bulk, erased: Erased): Promise<void> {
  const moves = await findMoves(bulk, erased);
  const ids = [...moves.keys()];
  if (ids.length === 0) return;
  await bulk.execute(`UPDATE "Membership" m SET "identityId" = w.next FROM unnest($1::int[], $2::int[]) AS w(id, next) WHERE m."identityId" = w.id`, [ids, [...moves.values()]]);
  const kept = await bulk.query(idSchema, `SELECT DISTINCT "authorId" AS id FROM "Commit" WHERE "authorId" = ANY($1::int[])`, [ids]);
  const gone = ids.filter((id) => !kept.some((row) => row.id === id));
  await bulk.execute(`DELETE FROM "Identity" WHERE "id" = ANY($1::int[])`, [gone]);
}
