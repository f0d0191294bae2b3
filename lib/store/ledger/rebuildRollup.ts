import { z } from "zod";
import type { Bulk } from "../bulk";
import { demandFence } from "./demandFence";
import { rebuildFixes } from "../fix/rebuildFixes";
import { rebuildLives } from "./rebuildLives";
import { readAccounts } from "./readAccounts";
import { rebuildWeekEngineers } from "./rebuildWeekEngineers";
import { rebuildWeekPeople } from "./rebuildWeekPeople";
import { rollupStatements } from "./rollupStatements";
import { writeChangeLines } from "./writeChangeLines";

const daySchema = z.object({ day: z.string() });
/** An incremental run touches fewer, on tables that have been looked at before. */
const fewDays = 30;
/** The columns that joins go by. Lists and bytes would take longer to look at than all of the rest. */
const analyze = `ANALYZE "FileChange" ("repositoryId", "changeOrdinal", "pathId", "originOrdinal"), "FilePath" ("repositoryId", "id", "leftOutReason"), "Judgement" ("repositoryId", "commitOrdinal", "verdict"),
  "Change" ("repositoryId", "ordinal", "commitOrdinal"), "CommitAgent" ("repositoryId", "commitOrdinal"), "Evidence" ("repositoryId", "commitOrdinal", "position"), "ChangeLines" ("repositoryId", "changeOrdinal", "day"), "Commit" ("repositoryId", "ordinal"),
  "ChangeLives" ("repositoryId", "changeOrdinal", "firstBirth"), "FileOwnership" ("repositoryId", "checkpoint", "pathId", "changedAt")`;
const tables = ["DayTotals", "DayLanguages", "DayPeople", "DayPeopleTotals", "DayOwners", "DayLines", "DayAgentLines", "DayPeopleChanges", "DayChanges", "DayAgents", "DayEvidence"];

/** Changes whose lines are judged otherwise: their sums, their days, and all that follows births, as those may have ended on any day. */
async function markTouched(bulk: Bulk, repositoryId: number, changes: readonly number[]): Promise<void> {
  const accounts = await readAccounts(bulk);
  for (const ordinal of changes) await writeChangeLines(bulk, repositoryId, ordinal, ordinal, accounts);
  await bulk.execute(`INSERT INTO "RollupDue" ("repositoryId", "day") SELECT DISTINCT "repositoryId", "day" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" = ANY($2::int[]) ON CONFLICT DO NOTHING`, [repositoryId, changes]);
  await bulk.execute(`UPDATE "Repository" SET "livesCount" = 0 WHERE "id" = $1`, [repositoryId]);
}

/**
 * Makes the rollups of one repository again. `due`: the days that batches marked. `all`: every change's lines too, after
 * re-judging, a new zone, policy or left-out rule. A list: what the verdicts of these changes' lines, by ordinal, are part of. One transaction under the fence: readers see the old figures or the new ones.
 * Returns the number of days.
 */
export async function rebuildRollup(bulk: Bulk, holder: { repositoryId: number; fence: number }, what: "due" | "all" | readonly number[]): Promise<number> {
  const { repositoryId } = holder;
  return await bulk.transaction(async () => {
    const { changeCount } = await demandFence(bulk, holder);
    if (what === "all") await writeChangeLines(bulk, repositoryId, 0, changeCount, await readAccounts(bulk));
    if (typeof what !== "string") await markTouched(bulk, repositoryId, what);
    const due = what === "all"
      ? `SELECT DISTINCT "day"::text AS day FROM "ChangeLines" WHERE "repositoryId" = $1`
      : `SELECT "day"::text AS day FROM "RollupDue" WHERE "repositoryId" = $1`;
    const days = (await bulk.query(daySchema, due, [repositoryId])).map((row) => row.day);
    const only = what === "all" ? "" : ` AND "day" = ANY($2::date[])`;
    const values = what === "all" ? [repositoryId] : [repositoryId, days];
    for (const table of tables) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1${only}`, values);
    if (days.length > 0) {
      // Fresh tables have no statistics yet, and a join planned without them takes minutes.
      if (days.length > fewDays) await bulk.execute(analyze);
      for (const statement of rollupStatements) await bulk.execute(statement, [repositoryId, days]);
    }
    await rebuildWeekPeople(bulk, repositoryId, what === "all" ? null : days);
    await rebuildWeekEngineers(bulk, repositoryId, what === "all" ? null : days);
    await rebuildLives(bulk, repositoryId, what === "all" ? "all" : "due");
    await rebuildFixes(bulk, repositoryId, what === "all" ? null : days);
    await bulk.execute(`DELETE FROM "RollupDue" WHERE "repositoryId" = $1${only}`, values);
    return days.length;
  });
}
