import { z } from "zod";
import type { Bulk } from "../bulk";
import type { Ledger } from "./batch";
import { copyState } from "./copyState";
import { demandFence } from "./demandFence";
import { liveState } from "./liveState";
import { markOrphaned } from "./markOrphaned";
import { readCursor } from "./startReading";

const byChange = ["FileChange", "ChangeLines", "ChangeLives", "ChangePull", "ChangeClass", "ChangeGuards"];
const byCommit = ["Judgement", "CommitAgent", "Evidence", "EvidenceConflict", "UnknownSignature", "LineRecord", "LineWriter"];
const stateSchema = z.object({ checkpoint: z.number() });

/** The newest checkpoint of the ledger of lines that holds no change after `changeOrdinal`: 0 where there is none, null where there is no ledger. */
async function findCheckpoint(bulk: Bulk, repositoryId: number, changeOrdinal: number): Promise<number | null> {
  const states = await bulk.query(stateSchema, `SELECT "checkpoint" FROM "LedgerMemory" WHERE "repositoryId" = $1 ORDER BY 1 DESC`, [repositoryId]);
  return states.length === 0 ? null : (states.find(({ checkpoint }) => checkpoint <= changeOrdinal + 1)?.checkpoint ?? 0);
}

async function forgetAfter(bulk: Bulk, repositoryId: number, changeOrdinal: number): Promise<void> {
  await bulk.execute(`INSERT INTO "RollupDue" ("repositoryId", "day") SELECT DISTINCT "repositoryId", "day" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" > $2 ON CONFLICT DO NOTHING`, [repositoryId, changeOrdinal]);
  const lastCommit = `(SELECT coalesce(max("commitOrdinal"), -1) FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" <= $2)`;
  await bulk.execute(`DELETE FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" IN (SELECT "id" FROM "LineWriter" WHERE "repositoryId" = $1 AND "commitOrdinal" > ${lastCommit})`, [repositoryId, changeOrdinal]);
  for (const table of byCommit) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" > ${lastCommit}`, [repositoryId, changeOrdinal]);
  await bulk.execute(`DELETE FROM "Commit" WHERE "repositoryId" = $1 AND "ordinal" > ${lastCommit}`, [repositoryId, changeOrdinal]);
  for (const table of byChange) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "changeOrdinal" > $2`, [repositoryId, changeOrdinal]);
  await bulk.execute(`DELETE FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" > $2`, [repositoryId, changeOrdinal]);
  await bulk.execute(`
    UPDATE "Repository" r SET "changeCount" = $2 + 1, "commitCount" = ${lastCommit} + 1, "livesCount" = 0,
      "head" = (SELECT "sha" FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" = $2) WHERE r."id" = $1`, [repositoryId, changeOrdinal]);
}

async function restoreState(bulk: Bulk, repositoryId: number, checkpoint: number): Promise<void> {
  if (checkpoint > 0) await copyState(bulk, repositoryId, checkpoint, liveState);
  for (const table of ["FileOwnership", "LedgerMemory"]) {
    await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "checkpoint" > $2 AND ($2 = 0 OR "checkpoint" <> $3)`, [repositoryId, checkpoint, liveState]);
  }
}

/**
 * Forgets every change after `changeOrdinal` (-1: all of them), because history was rewritten; their days are marked for the rollup. Where the
 * ledger of lines has been made, it goes back to its newest checkpoint that holds none of them, and everything after that is forgotten too.
 * Identities and paths stay. One transaction; the ledger's cursor follows.
 */
export async function truncateAfter(bulk: Bulk, ledger: Ledger, changeOrdinal: number): Promise<void> {
  const { repositoryId } = ledger;
  await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    const checkpoint = await findCheckpoint(bulk, repositoryId, changeOrdinal);
    await forgetAfter(bulk, repositoryId, checkpoint === null ? changeOrdinal : checkpoint - 1);
    if (checkpoint !== null) await restoreState(bulk, repositoryId, checkpoint);
    await markOrphaned(bulk, repositoryId);
  });
  const { changeCount, commitCount, head, lastLandedAt } = await readCursor(bulk, repositoryId);
  ledger.cursor = { changeCount, commitCount, head, lastLandedAt };
}
