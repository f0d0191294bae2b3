import { z } from "zod";
import { commitOfOrigin } from "@/lib/core/history/originKey";
import type { Bulk } from "../bulk";
import type { Batch } from "./batch";
import { originsOf } from "./originsOf";

const rowSchema = z.object({ sha: z.instanceof(Buffer), ordinal: z.number() });

/** Ordinals of commits that landed with an earlier batch and that lines of this one come from. */
export async function findOrigins(bulk: Bulk, repositoryId: number, batch: Batch, present: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const missing = new Set([...originsOf(batch)].map(commitOfOrigin).filter((sha) => !present.has(sha)));
  if (missing.size === 0) return new Map();
  const shas = [...missing].map((sha) => Buffer.from(sha, "hex"));
  const rows = await bulk.query(rowSchema, `SELECT "sha", "ordinal" FROM "Commit" WHERE "repositoryId" = $1 AND "sha" = ANY($2::bytea[])`, [repositoryId, shas]);
  return new Map(rows.map((row) => [row.sha.toString("hex"), row.ordinal]));
}
