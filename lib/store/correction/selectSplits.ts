import { splitPlace } from "@/lib/core/history/originKey";

/** SQL: the paths of origins that a correction which stands speaks of apart: sha, base (the origin's place), path, and the place that their lines have. */
export const selectSplits = `
  SELECT k."sha", k."place" AS base, k."path", ${String(splitPlace)} - min(k."id") AS place
  FROM "Correction" k WHERE k."path" IS NOT NULL GROUP BY 1, 2, 3 HAVING count(*) FILTER (WHERE k."standsSince" IS NOT NULL AND k."endedAt" IS NULL) > 0`;
