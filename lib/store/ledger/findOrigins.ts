import { z } from "zod";
import { commitOfOrigin, type OriginKey } from "@/lib/core/history/originKey";
import type { Bulk } from "../bulk";
import type { Batch } from "./batch";

const rowSchema = z.object({ sha: z.instanceof(Buffer), ordinal: z.number() });

/** Ordinals of commits that landed with an earlier batch and that lines of this one come from. */
export async function findOrigins(bulk: Bulk, repositoryId: number, batch: Batch, present: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const missing = new Set<string>();
  const note = (origin: OriginKey): void => {
    const sha = commitOfOrigin(origin);
    if (!present.has(sha)) missing.add(sha);
  };
  for (const { files } of batch.files) {
    for (const file of files) for (const origin of file.origins) note(origin.commit);
  }
  for (const { record } of batch.lives?.changes ?? []) for (const { origin } of record.births) note(origin);
  if (missing.size === 0) return new Map();
  const shas = [...missing].map((sha) => Buffer.from(sha, "hex"));
  const rows = await bulk.query(rowSchema, `SELECT "sha", "ordinal" FROM "Commit" WHERE "repositoryId" = $1 AND "sha" = ANY($2::bytea[])`, [repositoryId, shas]);
  return new Map(rows.map((row) => [row.sha.toString("hex"), row.ordinal]));
}
