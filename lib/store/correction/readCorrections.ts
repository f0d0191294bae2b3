import { z } from "zod";
import type { Correction, Corrections } from "@/lib/core/attribution/correction/correction";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ sha: z.string(), place: z.number(), says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().nullable(), model: z.string().nullable(), day: z.string() });

/** Every correction that stands: of several on one origin the one that came to stand last. */
export async function readCorrections(bulk: Bulk): Promise<Corrections> {
  const rows = await bulk.query(rowSchema, `
    SELECT DISTINCT ON ("sha", "place") encode("sha", 'hex') AS sha, "place", "says", "agent", "model", to_char("standsSince" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day
    FROM "Correction" WHERE "standsSince" IS NOT NULL AND "endedAt" IS NULL ORDER BY "sha", "place", "standsSince" DESC, "id" DESC`);
  const found = new Map<string, Map<number, Correction>>();
  for (const { sha, place, ...correction } of rows) found.set(sha, (found.get(sha) ?? new Map<number, Correction>()).set(place, correction));
  return found;
}
