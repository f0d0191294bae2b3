import { z } from "zod";
import type { Erased } from "@/lib/core/erasure/erased";
import { eraseIdentity } from "@/lib/core/erasure/eraseIdentity";
import type { Bulk } from "../bulk";

const identitySchema = z.object({ id: z.number(), name: z.string(), email: z.string() });
const idSchema = z.object({ id: z.number() });

/** Every stored identity that names an erased person, with the identity that takes its place, which is made where it is not there. */
export async function findMoves(bulk: Bulk, erased: Erased): Promise<Map<number, number>> {
  const moves = new Map<number, number>();
  for (const { id, ...identity } of await bulk.query(identitySchema, `SELECT "id", "name", "email" FROM "Identity" ORDER BY "id"`)) {
    const next = eraseIdentity(identity, erased);
    if (next === null) continue;
    await bulk.execute(`INSERT INTO "Identity" ("email", "name") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [next.email, next.name]);
    const [row] = await bulk.query(idSchema, `SELECT "id" FROM "Identity" WHERE "email" = $1 AND "name" = $2`, [next.email, next.name]);
    if (row !== undefined) moves.set(id, row.id);
  }
  return moves;
}
