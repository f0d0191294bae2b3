import { z } from "zod";
import type { Bulk } from "../bulk";
import { demandFence } from "./demandFence";
import { rebuildFixes } from "../fix/rebuildFixes";
import { forgetBefore, keepLines, makeBefore } from "./keepJudged";
import { rebuildDays } from "./rebuildDays";
import { rebuildLives } from "./rebuildLives";
import { readAccounts } from "./readAccounts";
import { rebuildWeekEngineers } from "./rebuildWeekEngineers";
import { rebuildWeekPeople } from "./rebuildWeekPeople";
import { writeChangeLines } from "./writeChangeLines";

const changeSchema = z.object({ change: z.number() });
const daySchema = z.object({ day: z.string() });
/** The first and the last: lists can be longer than arguments may. */
const reach = (ordinals: readonly number[]): [number, number] => ordinals.reduce<[number, number]>(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity]);

/** Changes whose lines are judged otherwise: their sums, their days, and all that follows births, as those may have ended on any day. */
async function markTouched(bulk: Bulk, repositoryId: number, changes: readonly number[]): Promise<void> {
  const accounts = await readAccounts(bulk);
  await writeChangeLines(bulk, repositoryId, reach(changes), changes, accounts);
  await bulk.execute(`INSERT INTO "RollupDue" ("repositoryId", "day") SELECT DISTINCT "repositoryId", "day" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" = ANY($2::int[]) ON CONFLICT DO NOTHING`, [repositoryId, changes]);
  await bulk.execute(`UPDATE "Repository" SET "livesCount" = 0 WHERE "id" = $1`, [repositoryId]);
}

/** Changes whose origins this transaction judged otherwise: their sums, and the people of their days before and after (`due_people`). Returns the days to make again. */
async function markJudged(bulk: Bulk, repositoryId: number): Promise<string[]> {
  await makeBefore(bulk);
  await keepLines(bulk, repositoryId);
  const changes = (await bulk.query(changeSchema, `SELECT change FROM lines_before`)).map(({ change }) => change);
  if (changes.length > 0) await writeChangeLines(bulk, repositoryId, reach(changes), changes, await readAccounts(bulk));
  await bulk.execute(`DROP TABLE IF EXISTS due_people`);
  await bulk.execute(`
    CREATE TEMP TABLE due_people ON COMMIT DROP AS
    SELECT "day", "initiatorId" FROM lines_before UNION SELECT c."day", c."initiatorId" FROM lines_before b JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = b.change`, [repositoryId]);
  await bulk.execute(`ANALYZE due_people`);
  // A pull request that landed as several changes stands with its newest.
  return (await bulk.query(daySchema, `
    SELECT "day"::text AS day FROM due_people UNION SELECT c."day"::text FROM lines_before b JOIN "ChangePull" p ON p."repositoryId" = $1 AND p."changeOrdinal" = b.change
    JOIN "ChangePull" o ON o."repositoryId" = $1 AND o."number" = p."number" JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = o."changeOrdinal"`, [repositoryId])).map(({ day }) => day);
}

/** Whether the rollups hold everything that is stored: then what moved can be told from what stands. */
async function isUpToDate(bulk: Bulk, repositoryId: number): Promise<boolean> {
  const rows = await bulk.query(z.object({ is: z.boolean() }), `
    SELECT "livesCount" = "changeCount" AND NOT EXISTS (SELECT FROM "RollupDue" WHERE "repositoryId" = $1) AS is FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  return rows[0]?.is === true;
}

async function daysOf(bulk: Bulk, repositoryId: number, what: "due" | "all" | "judged", changeCount: number): Promise<string[]> {
  if (what === "judged") return await markJudged(bulk, repositoryId);
  if (what === "all") await writeChangeLines(bulk, repositoryId, [0, changeCount], null, await readAccounts(bulk));
  const rows = await bulk.query(daySchema, `SELECT DISTINCT "day"::text AS day FROM "${what === "all" ? "ChangeLines" : "RollupDue"}" WHERE "repositoryId" = $1`, [repositoryId]);
  return rows.map(({ day }) => day);
}

/**
 * Makes the rollups of one repository again. `due`: the days that batches marked. `all`: every change's lines too, after
 * re-judging, a new zone, policy or left-out rule. `judged`: what the verdicts that this transaction saved (`saveJudgements`) are part of, at the cost of that; it trusts that the rollups held those before.
 * A list: what the verdicts of these changes' lines, by ordinal, are part of, whatever became of them. One transaction under the fence: readers see the old figures or the new ones. Returns the number of days.
 */
export async function rebuildRollup(bulk: Bulk, holder: { repositoryId: number; fence: number }, what: "due" | "all" | "judged" | readonly number[]): Promise<number> {
  const { repositoryId } = holder;
  return await bulk.transaction(async () => {
    const { changeCount } = await demandFence(bulk, holder);
    if (typeof what !== "string") await markTouched(bulk, repositoryId, what);
    const whole = what === "all" || (what === "judged" && !(await isUpToDate(bulk, repositoryId)));
    const which = whole ? "all" : what === "judged" ? "judged" : "due";
    const days = await daysOf(bulk, repositoryId, which, changeCount);
    await rebuildDays(bulk, repositoryId, days, whole ? "all" : which === "judged" ? "people" : "days");
    await rebuildWeekPeople(bulk, repositoryId, whole ? null : days);
    await rebuildWeekEngineers(bulk, repositoryId, whole ? null : days);
    await rebuildLives(bulk, repositoryId, which);
    await rebuildFixes(bulk, repositoryId, whole ? null : days);
    await bulk.execute(`DELETE FROM "RollupDue" WHERE "repositoryId" = $1${whole ? "" : ` AND "day" = ANY($2::date[])`}`, whole ? [repositoryId] : [repositoryId, days]);
    await makeBefore(bulk);
    await forgetBefore(bulk);
    return days.length;
  });
}
