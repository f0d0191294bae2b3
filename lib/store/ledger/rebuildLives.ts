import { z } from "zod";
import type { Bulk } from "../bulk";
import { liveState } from "./liveState";
import { makeBefore } from "./keepJudged";
import { allChanges, allDays, birthsOf, changesOfDays, endedOf, eventsOf, judgedChanges, judgedDays, killedBirths, marks, neededChanges, rawBirths, reworkDays } from "./livesStatements";
import { addSums, insertSums, movedFileLines, replaceSums, reworkTables, summedTables } from "./livesTables";
import { rebuildFileLines } from "./rebuildFileLines";

const countSchema = z.object({ livesCount: z.number(), changeCount: z.number() });
const movedSchema = z.object({ any: z.boolean() });
const firstSchema = z.object({ first: z.number().nullable() });
/** Where more than this part of the history is new, all of it is made anew: that is one pass. */
const largestPart = 0.25;

/** Marks are few, and how many runs a file has is not known: nested loops over them look cheap and are not. */
const byHash = "SET LOCAL enable_nestloop = off";

const scratch = ["lives_event", "lives_change", "lives_raw", "lives_day", "lives_mark", "lives_birth", "lives_ended", "lives_rework_event", "lives_rework_ended"];

/** Numbers of one column are all that the joins are planned by. */
async function makeTable(bulk: Bulk, name: string, statement: string, values: readonly unknown[], column: string): Promise<void> {
  await bulk.execute(statement, values);
  await bulk.execute(`ANALYZE ${name} (${column})`);
}

/** Every birth, and every event. */
async function gatherAll(bulk: Bulk, repositoryId: number): Promise<void> {
  await makeTable(bulk, "lives_event", eventsOf("lives_event"), [repositoryId, 0], "birth");
  await makeTable(bulk, "lives_change", allChanges, [repositoryId], "change");
  await makeTable(bulk, "lives_raw", rawBirths, [repositoryId], "origin");
  await makeTable(bulk, "lives_day", allDays, [repositoryId], `"day"`);
  await bulk.execute(byHash);
}

/** The new events, the births they speak of, those of the files they touched, and all births of the days whose rework they change. */
async function gatherNew(bulk: Bulk, repositoryId: number, first: number): Promise<void> {
  await makeTable(bulk, "lives_event", eventsOf("lives_event"), [repositoryId, first], "birth");
  await makeTable(bulk, "lives_change", neededChanges, [repositoryId, first, liveState], "change");
  await makeTable(bulk, "lives_raw", rawBirths, [repositoryId], "birth");
  await makeTable(bulk, "lives_day", reworkDays, [repositoryId, first], `"day"`);
  await bulk.execute(changesOfDays, [repositoryId]);
  await bulk.execute("DROP TABLE lives_raw");
  await makeTable(bulk, "lives_raw", rawBirths, [repositoryId], "origin");
}

/** The births of changes that were judged otherwise, those that such changes ended, and every event. */
async function gatherJudged(bulk: Bulk, repositoryId: number): Promise<void> {
  await makeTable(bulk, "lives_event", eventsOf("lives_event"), [repositoryId, 0], "birth");
  await makeTable(bulk, "lives_change", judgedChanges, [repositoryId], "change");
  await bulk.execute(rawBirths, [repositoryId]);
  await makeTable(bulk, "lives_raw", killedBirths, [repositoryId], "origin");
  await makeTable(bulk, "lives_day", judgedDays, [], `"day"`);
  await bulk.execute(byHash);
}

/** Takes what the verdicts before stood for out of the sums and adds what those of now do. */
async function moveSums(bulk: Bulk, repositoryId: number): Promise<void> {
  const [moved] = await bulk.query(movedSchema, `SELECT EXISTS (SELECT FROM judged_before) AS any`);
  if (moved?.any !== true) return;
  await gatherJudged(bulk, repositoryId);
  await makeTable(bulk, "lives_mark", marks, [repositoryId], "mark");
  await makeTable(bulk, "lives_birth", birthsOf("(1), (-1)"), [repositoryId], "birth");
  await makeTable(bulk, "lives_ended", endedOf("lives_ended", "lives_event"), [repositoryId], "change");
  for (const table of [...summedTables, ...reworkTables("lives_ended"), movedFileLines]) await addSums(bulk, repositoryId, table, 0);
  await bulk.execute("SET LOCAL enable_nestloop = on");
}

/** DayRework and DayModelRework of the days of `lives_day`. */
async function rebuildRework(bulk: Bulk, repositoryId: number, first: number): Promise<void> {
  if (first === 0) {
    for (const table of ["DayRework", "DayModelRework"]) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1`, [repositoryId]);
    for (const table of reworkTables("lives_ended")) await insertSums(bulk, repositoryId, table, 0);
    return;
  }
  for (const table of ["DayRework", "DayModelRework"]) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "bornDay" IN (SELECT "day" FROM lives_day)`, [repositoryId]);
  const [row] = await bulk.query(firstSchema, `SELECT min("changeOrdinal") AS first FROM "ChangeLines" WHERE "repositoryId" = $1 AND "day" IN (SELECT "day" FROM lives_day)`, [repositoryId]);
  await makeTable(bulk, "lives_rework_event", eventsOf("lives_rework_event"), [repositoryId, row?.first ?? first], "birth");
  await makeTable(bulk, "lives_rework_ended", endedOf("lives_rework_ended", "lives_rework_event"), [repositoryId], "change");
  for (const table of reworkTables("lives_rework_ended")) await insertSums(bulk, repositoryId, table, 0);
}

/**
 * Brings the rollups of lives (FileLines, DayLives, CohortLives, DayRework, DayModelRework, DayRewrites) up to the cursor. `due`: adds what the changes since the last
 * time did, at the cost of these. `all`: from the start, after verdicts, zone or left-out rules changed; facts are only read. `judged`: what this transaction judged otherwise
 * (`keepJudged`), at the cost of that. Inside a transaction.
 */
export async function rebuildLives(bulk: Bulk, repositoryId: number, what: "due" | "all" | "judged"): Promise<void> {
  const [counts] = await bulk.query(countSchema, `SELECT "livesCount", "changeCount" FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  const { livesCount, changeCount } = counts ?? { livesCount: 0, changeCount: 0 };
  if (what === "due" && livesCount > 0 && livesCount === changeCount) return;
  // A transaction that judges again makes them more than once.
  await bulk.execute(`DROP TABLE IF EXISTS ${scratch.join(", ")}`);
  await makeBefore(bulk);
  if (what === "judged" && livesCount === changeCount) {
    await moveSums(bulk, repositoryId);
    return;
  }
  const first = what !== "due" || changeCount - livesCount > changeCount * largestPart ? 0 : livesCount;
  await (first === 0 ? gatherAll(bulk, repositoryId) : gatherNew(bulk, repositoryId, first));
  await makeTable(bulk, "lives_mark", marks, [repositoryId], "mark");
  await makeTable(bulk, "lives_birth", birthsOf("(1)"), [repositoryId], "birth");
  await makeTable(bulk, "lives_ended", endedOf("lives_ended", "lives_event"), [repositoryId], "change");
  for (const table of summedTables) await (first === 0 ? replaceSums(bulk, repositoryId, table) : addSums(bulk, repositoryId, table, first));
  await rebuildRework(bulk, repositoryId, first);
  await bulk.execute(byHash);
  await rebuildFileLines(bulk, repositoryId, first);
  await bulk.execute("SET LOCAL enable_nestloop = on");
  await bulk.execute(`UPDATE "Repository" SET "livesCount" = "changeCount" WHERE "id" = $1`, [repositoryId]);
}
