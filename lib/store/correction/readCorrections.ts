import { z } from "zod";
import type { Correction, Corrections } from "@/lib/core/attribution/correction/correction";
import type { Bulk } from "../bulk";
import { selectSplits } from "./selectSplits";

const rowSchema = z.object({ sha: z.string(), place: z.number(), says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().nullable(), model: z.string().nullable(), day: z.string() });

/**
 * Every correction that stands: of several on one origin the one that came to stand last. The lines of a path that somebody spoke of apart have a place of their own; what is
 * said of all lines of their origin is said of them too.
 */
export async function readCorrections(bulk: Bulk): Promise<Corrections> {
  const rows = await bulk.query(rowSchema, `
    WITH standing AS (SELECT * FROM "Correction" WHERE "standsSince" IS NOT NULL AND "endedAt" IS NULL), split AS (${selectSplits}), spoken AS (
      SELECT s."place" AS at, s.* FROM standing s WHERE s."path" IS NULL
      UNION ALL SELECT x.place, s.* FROM split x JOIN standing s ON s."sha" = x."sha" AND s."place" = x.base AND (s."path" IS NULL OR s."path" = x."path")
    )
    SELECT DISTINCT ON ("sha", at) encode("sha", 'hex') AS sha, at AS place, "says", "agent", "model", to_char("standsSince" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day
    FROM spoken ORDER BY "sha", at, "standsSince" DESC, "id" DESC`);
  const found = new Map<string, Map<number, Correction>>();
  for (const { sha, place, ...correction } of rows) found.set(sha, (found.get(sha) ?? new Map<number, Correction>()).set(place, correction));
  return found;
}
