import type { Bulk } from "../bulk";

const tables = { FileOwnership: `"pathId", "lines", "runLines", "runBirths", "changedAt"`, LedgerMemory: `"changeCount", "nextBirth", "version", "ignored", "memory"` };

/** Puts a copy of the ledger's state at checkpoint `from` in the place of `to`. Inside a transaction. */
export async function copyState(bulk: Bulk, repositoryId: number, from: number, to: number): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "checkpoint" = $2`, [repositoryId, to]);
    await bulk.execute(`INSERT INTO "${table}" ("repositoryId", "checkpoint", ${columns}) SELECT "repositoryId", $3::int, ${columns} FROM "${table}" WHERE "repositoryId" = $1 AND "checkpoint" = $2`, [repositoryId, from, to]);
  }
}
