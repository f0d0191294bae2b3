import type { Bulk } from "../bulk";
import type { Ledger, PathFacts } from "./batch";
import { demandFence } from "./demandFence";

/**
 * Gives stored paths the languages and left-out reasons that the rules at the new head lead to; only rows that differ are
 * written. Returns how many: where it is not 0, `rebuildRollup(…, "all")` is due.
 */
export async function savePathFacts(bulk: Bulk, ledger: Ledger, factsOf: (path: string) => PathFacts): Promise<number> {
  const entries = [...ledger.pathIds].map(([path, id]) => ({ id, ...factsOf(path) }));
  return await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    return await bulk.execute(`
      UPDATE "FilePath" p SET "language" = n.language, "leftOutReason" = n.reason
      FROM unnest($2::int[], $3::text[], $4::text[]) AS n(id, language, reason)
      WHERE p."repositoryId" = $1 AND p."id" = n.id AND (p."language", p."leftOutReason") IS DISTINCT FROM (n.language, n.reason)`,
    [ledger.repositoryId, entries.map((entry) => entry.id), entries.map((entry) => entry.language), entries.map((entry) => entry.leftOutReason)]);
  });
}
