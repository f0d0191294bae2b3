import type { Bulk } from "../bulk";
import type { Ledger } from "./batch";
import { demandFence } from "./demandFence";
import { readCursor } from "./startReading";

const byChange = ["FileChange", "ChangeLines"];
const byCommit = ["Judgement", "CommitAgent", "Evidence"];

/**
 * Forgets every change after `changeOrdinal` (-1: all of them), because history was rewritten; their days are marked for the
 * rollup. Identities and paths stay. One transaction; the ledger's cursor follows.
 */
export async function truncateAfter(bulk: Bulk, ledger: Ledger, changeOrdinal: number): Promise<void> {
  const { repositoryId } = ledger;
  await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    await bulk.execute(`INSERT INTO "RollupDue" ("repositoryId", "day") SELECT DISTINCT "repositoryId", "day" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" > $2 ON CONFLICT DO NOTHING`, [repositoryId, changeOrdinal]);
    const lastCommit = `(SELECT coalesce(max("commitOrdinal"), -1) FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" <= $2)`;
    for (const table of byCommit) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" > ${lastCommit}`, [repositoryId, changeOrdinal]);
    await bulk.execute(`DELETE FROM "Commit" WHERE "repositoryId" = $1 AND "ordinal" > ${lastCommit}`, [repositoryId, changeOrdinal]);
    for (const table of byChange) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "changeOrdinal" > $2`, [repositoryId, changeOrdinal]);
    await bulk.execute(`DELETE FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" > $2`, [repositoryId, changeOrdinal]);
    await bulk.execute(`
      UPDATE "Repository" r SET "changeCount" = $2 + 1, "commitCount" = ${lastCommit} + 1,
        "head" = (SELECT "sha" FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" = $2) WHERE r."id" = $1`, [repositoryId, changeOrdinal]);
  });
  const { changeCount, commitCount, head, lastLandedAt } = await readCursor(bulk, repositoryId);
  ledger.cursor = { changeCount, commitCount, head, lastLandedAt };
}
