import { z } from "zod";
import type { Bulk } from "../bulk";
import { liveState } from "./liveState";
import { allChanges, births, endedOf, eventsOf, fileLines, merges, neededChanges, reworkBirths, reworkDays, reworkOf, staleFileLines } from "./livesStatements";

const countSchema = z.object({ livesCount: z.number(), changeCount: z.number() });
const firstSchema = z.object({ first: z.number().nullable() });
/** Where more than this part of the history is new, all of it is made anew: that is one pass. */
const largestPart = 0.25;

async function clear(bulk: Bulk, repositoryId: number): Promise<void> {
  for (const table of ["DayLives", "CohortLives", "DayRework", "DayRewrites"]) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1`, [repositoryId]);
}

async function makeTable(bulk: Bulk, name: string, statement: string, values: readonly unknown[]): Promise<void> {
  await bulk.execute(statement, values);
  // Without statistics the joins below would be planned for a handful of rows.
  await bulk.execute(`ANALYZE ${name}`);
}

/** DayRework of the days that the changes from `from` on touch. */
async function rebuildRework(bulk: Bulk, repositoryId: number, from: number): Promise<void> {
  await makeTable(bulk, "lives_day", reworkDays, [repositoryId, from]);
  if (from === 0) {
    await bulk.execute(reworkOf("lives_birth", "lives_ended"), [repositoryId]);
    return;
  }
  await bulk.execute(`DELETE FROM "DayRework" WHERE "repositoryId" = $1 AND "bornDay" IN (SELECT "day" FROM lives_day)`, [repositoryId]);
  await makeTable(bulk, "lives_rework_birth", reworkBirths, [repositoryId]);
  const [row] = await bulk.query(firstSchema, "SELECT min(change) AS first FROM lives_rework_birth");
  await makeTable(bulk, "lives_rework_event", eventsOf("lives_rework_event"), [repositoryId, row?.first ?? from]);
  await makeTable(bulk, "lives_rework_ended", endedOf("lives_rework_ended", "lives_rework_event", "lives_rework_birth"), [repositoryId]);
  await bulk.execute(reworkOf("lives_rework_birth", "lives_rework_ended"), [repositoryId]);
}

/**
 * Brings the rollups of lives (FileLines, DayLives, CohortLives, DayRework, DayRewrites) up to the cursor. `due`: adds what the changes since the last
 * time did, at the cost of these. `all`: from the start, after verdicts, zone or left-out rules changed; facts are only read. Inside a transaction.
 */
export async function rebuildLives(bulk: Bulk, repositoryId: number, what: "due" | "all"): Promise<void> {
  const [counts] = await bulk.query(countSchema, `SELECT "livesCount", "changeCount" FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  const { livesCount, changeCount } = counts ?? { livesCount: 0, changeCount: 0 };
  if (what === "due" && livesCount > 0 && livesCount === changeCount) return;
  const from = what === "all" || changeCount - livesCount > changeCount * largestPart ? 0 : livesCount;
  if (from === 0) await clear(bulk, repositoryId);
  await makeTable(bulk, "lives_event", eventsOf("lives_event"), [repositoryId, from]);
  await (from === 0 ? makeTable(bulk, "lives_change", allChanges, [repositoryId]) : makeTable(bulk, "lives_change", neededChanges, [repositoryId, from, liveState]));
  await makeTable(bulk, "lives_birth", births, [repositoryId]);
  await makeTable(bulk, "lives_ended", endedOf("lives_ended", "lives_event", "lives_birth"), [repositoryId]);
  for (const statement of merges) await bulk.execute(statement, [repositoryId, from].slice(0, statement.includes("$2") ? 2 : 1));
  await rebuildRework(bulk, repositoryId, from);
  await bulk.execute(staleFileLines, [repositoryId, from, liveState]);
  await bulk.execute(fileLines, [repositoryId, from, liveState]);
  await bulk.execute(`UPDATE "Repository" SET "livesCount" = "changeCount" WHERE "id" = $1`, [repositoryId]);
}
