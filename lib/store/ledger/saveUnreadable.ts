import type { Bulk } from "../bulk";
import type { Ledger } from "./batch";
import { demandFence } from "./demandFence";
import { plainText } from "./plainText";

/** Replaces the list of paths whose contents this copy of the repository lacks. */
export async function saveUnreadable(bulk: Bulk, ledger: Ledger, paths: readonly string[]): Promise<void> {
  const sorted = [...new Set(paths.map((path) => plainText(path, 2000)))].sort();
  await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    await bulk.execute(`DELETE FROM "UnreadablePath" WHERE "repositoryId" = $1`, [ledger.repositoryId]);
    await bulk.execute(`INSERT INTO "UnreadablePath" ("repositoryId", "path") SELECT $1, unnest($2::text[])`, [ledger.repositoryId, sorted]);
  });
}
